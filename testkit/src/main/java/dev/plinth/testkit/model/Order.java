package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.Index;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Reserved words wherever a name can be. */
@Table(name = "order", indexes = @Index({"group", "user"}))
public class Order extends Model {
  @CharField(maxLength = 40)
  public String group;

  @CharField(maxLength = 40, column = "select")
  public String user;

  @CharField(maxLength = 40, column = "two words")
  public @Nullable String where;

  @ForeignKey(relatedName = "references", column = "from")
  public Ref<@Nullable Order> primary;

  public Many<Order> references;

  public static final Manager<Order> objects = Manager.of(Order.class);
}
