package shop;

import dev.plinth.orm.Many;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ArrayField;
import dev.plinth.orm.annotation.BigIntegerField;
import dev.plinth.orm.annotation.BinaryField;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.Check;
import dev.plinth.orm.annotation.DateTimeField;
import dev.plinth.orm.annotation.DecimalField;
import dev.plinth.orm.annotation.EnumField;
import dev.plinth.orm.annotation.Field;
import dev.plinth.orm.annotation.FloatField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.Index;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.JsonField;
import dev.plinth.orm.annotation.ManyToMany;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.OneToOne;
import dev.plinth.orm.annotation.RenamedFrom;
import dev.plinth.orm.annotation.Table;
import dev.plinth.orm.annotation.TextField;
import dev.plinth.orm.annotation.Unique;
import dev.plinth.orm.annotation.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Table(
    name = "products",
    schema = "shop",
    indexes = {
      @Index({"maker", "-createdAt"}),
      @Index(name = "lower_title", expressions = "lower(title)", unique = true),
      @Index(value = "stock", where = "stock > 0", include = "price", method = "btree")
    },
    unique = {@Unique({"maker", "code"}), @Unique(value = "label", name = "one_label")},
    checks = @Check(name = "price_positive", value = "price > 0"),
    comment = "What is \"sold\"")
@RenamedFrom("goods")
public class Product extends Model {
  public enum Status {
    DRAFT,
    LIVE
  }

  @CharField(maxLength = 40, minLength = 2, pattern = "[A-Z]+\\d*", collation = "C")
  String code;

  @RenamedFrom("heading")
  @TextField(maxLength = 5000, column = "title_text", index = true)
  String title;

  String label;
  @Nullable String note;
  long views;
  @Nullable Long oldViews;

  @IntegerField(min = 0, max = 1000, dbDefault = "0", check = "stock >= 0")
  int stock;

  @Nullable Integer rank;
  short size;
  @Nullable Short oldSize;

  @FloatField(min = -1.5)
  double weight;

  @Nullable Double oldWeight;
  float ratio;
  @Nullable Float oldRatio;
  boolean hidden;
  @Nullable Boolean checked;

  @BigIntegerField(generated = "views * 2", comment = "computed")
  long doubled;

  @DecimalField(maxDigits = 10, decimalPlaces = 2, min = "0.01")
  BigDecimal price;

  @Nullable BigDecimal cost;
  LocalDate day;
  LocalTime time;
  LocalDateTime local;

  @DateTimeField(dbDefault = "now()")
  Instant createdAt;

  OffsetDateTime changedAt;
  Duration warranty;
  UUID token;

  @BinaryField(maxLength = 100)
  byte[] image;

  byte @Nullable [] thumbnail;
  Status status = Status.DRAFT;

  @EnumField(nativeType = true)
  @Nullable Status nativeStatus;

  @EnumField(maxLength = 8)
  Status shortStatus = Status.LIVE;

  @ArrayField(maxLength = 30)
  List<String> keywords = new ArrayList<>();

  List<Long> numbers = new ArrayList<>();
  List<Status> history = new ArrayList<>();
  @JsonField String settings = "{}";

  @JsonField
  Map<String, List<Integer>> counts = new HashMap<>();

  @JsonField int[] codes = {};
  Place origin;

  @Field(type = MoneyType.class, column = "fee_amount")
  Money fee;

  @Version int version;
  transient int cached;

  @ForeignKey(relatedName = "products", onDelete = OnDelete.CASCADE)
  Ref<Maker> maker;

  @ForeignKey(onDelete = OnDelete.SET_NULL, constraint = false, index = false, column = "pred")
  @Nullable Ref<Product> predecessor;

  Ref<@Nullable Product> successor;

  @OneToOne(relatedName = "best")
  Ref<Maker> bestOf;

  @ManyToMany(relatedName = "sold", linkTable = "sales")
  Many<Maker> sellers;

  @ManyToMany(symmetrical = true)
  Many<Product> similar;

  public static final Manager<Product> objects = Manager.of(Product.class);
}
