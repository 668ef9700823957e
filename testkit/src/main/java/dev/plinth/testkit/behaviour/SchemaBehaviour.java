package dev.plinth.testkit.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.db.CheckViolation;
import dev.plinth.db.DatabaseException;
import dev.plinth.db.ForeignKeyViolation;
import dev.plinth.db.MissingObject;
import dev.plinth.db.UniqueViolation;
import dev.plinth.orm.Entity;
import dev.plinth.orm.Tables;
import dev.plinth.testkit.model.Egg;
import dev.plinth.testkit.model.Hen;
import dev.plinth.testkit.model.Order;
import dev.plinth.testkit.model.Order_;
import dev.plinth.testkit.model.Product;
import dev.plinth.testkit.model.TestModels;
import dev.plinth.testkit.model.Wide;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables made from models. */
abstract class SchemaBehaviour extends Behaviour {

  private static Order order(String group, String user) {
    Order order = new Order();
    order.group = group;
    order.user = user;
    order.save();
    return order;
  }

  private static Product product(String maker, String code, int stock) {
    Product product = new Product();
    product.maker = maker;
    product.code = code;
    product.stock = stock;
    product.save();
    return product;
  }

  @Test
  @Committed
  void tables_are_dropped_and_created_again() {
    Tables.drop(db, Wide.class);
    assertThatExceptionOfType(MissingObject.class).isThrownBy(() -> Wide.objects.count());
    Tables.create(db, Wide.class);
    assertThat(Wide.objects.count()).isZero();
  }

  @Test
  @Committed
  void creating_what_is_there_is_refused_unless_it_may_be() {
    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(() -> Tables.create(db, Wide.class));
    Tables.createIfMissing(db, Wide.class);
    assertThat(Wide.objects.count()).isZero();
  }

  @Test
  @Committed
  void tables_that_refer_to_each_other_in_a_circle_are_dropped_and_created() {
    Tables.drop(db, Hen.class, Egg.class);
    Tables.create(db, List.of(Egg.class, Hen.class));
    assertThat(Egg.objects.count()).isZero();
  }

  @Test
  void the_order_of_the_models_does_not_matter() {
    List<Class<? extends Entity>> models = new ArrayList<>(TestModels.ALL);
    Collections.reverse(models);
    assertThat(Tables.sql(db.dialect(), models))
        .hasSameSizeAs(Tables.sql(db.dialect(), TestModels.ALL));
    assertThat(Tables.sql(db.dialect(), TestModels.ALL)).hasSizeGreaterThan(TestModels.ALL.size());
  }

  @Test
  void foreign_keys_in_a_circle_hold_in_both_directions() {
    Hen hen = new Hen();
    hen.name = "Berta";
    hen.save();
    Egg egg = new Egg();
    egg.laidBy.set(hen);
    egg.save();
    hen.hatchedFrom.set(egg);
    hen.save();
    assertThat(Hen.objects.get("name", "Berta").hatchedFrom.id()).isEqualTo(egg.id);
    assertThatExceptionOfType(ForeignKeyViolation.class)
        .isThrownBy(
            () ->
                db.transaction(
                    () -> {
                      Egg strange = new Egg();
                      strange.laidBy.setId(-1L);
                      strange.save();
                    }));
  }

  @Test
  void reserved_words_are_names_like_any_other() {
    Order first = order("group", "user");
    Order second = order("a", "b");
    second.where = "x";
    second.primary.set(first);
    second.save();
    assertThat(Order.objects.filter(Order_.group.eq("group")).count()).isEqualTo(1);
    assertThat(Order.objects.filter(Order_.primary().user.eq("user")).values(Order_.where).all())
        .containsExactly("x");
    assertThat(Order.objects.orderBy("-group").values(Order_.user).all())
        .containsExactly("user", "b");
    assertThat(
            Order.objects
                .prefetchRelated(Order_.references())
                .get("group", "group")
                .references
                .all())
        .containsExactly(second);
    assertThat(Order.objects.update(Order_.user.set("c"))).isEqualTo(2);
    assertThat(Order.objects.filter(Order_.group.eq("a")).delete().total()).isEqualTo(1);
  }

  @Test
  void a_unique_constraint_over_several_columns_holds() {
    product("acme", "a", 1);
    product("other", "a", 1);
    assertThatExceptionOfType(UniqueViolation.class)
        .isThrownBy(() -> db.transaction(() -> product("acme", "a", 1)));
  }

  @Test
  void checks_hold() {
    assertThatExceptionOfType(CheckViolation.class)
        .isThrownBy(() -> db.transaction(() -> product("acme", "a", -1)));
  }

  @Test
  void enum_columns_take_their_constants_only() {
    assertThatExceptionOfType(CheckViolation.class)
        .isThrownBy(
            () ->
                db.transaction(
                    () -> db.sql("INSERT INTO anything (color) VALUES ('PINK')").execute()));
  }

  @Test
  void generated_columns_are_computed() {
    assertThat(product("acme", "a", 21).doubled).isEqualTo(42);
  }

  @Test
  void keys_made_by_the_database_are_wide_and_rise() {
    Order first = order("a", "a");
    Order second = order("b", "b");
    assertThat(second.id).isGreaterThan(first.id);
    Order far = new Order();
    far.id = 5_000_000_000L;
    far.group = "far";
    far.user = "far";
    far.insert();
    assertThat(Order.objects.get(5_000_000_000L).group).isEqualTo("far");
  }
}
