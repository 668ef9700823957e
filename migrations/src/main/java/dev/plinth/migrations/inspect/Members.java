package dev.plinth.migrations.inspect;

import dev.plinth.migrations.source.Literals;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives the members of all models their names. */
final class Members {
  private final Iterable<TablePlan> plans;

  Members(Iterable<TablePlan> plans) {
    this.plans = plans;
  }

  /** Fields first in tables that others point to: the names of keys are part of others' names. */
  void name() {
    plans.forEach(Members::fields);
    List<TablePlan> open = new ArrayList<>();
    plans.forEach(open::add);
    open.forEach(plan -> plan.relations.forEach(Members::relation));
    open.forEach(plan -> plan.relations.forEach(Members::reverse));
    open.forEach(Members::manyToMany);
  }

  private static void fields(TablePlan plan) {
    for (TableColumn column : plan.table.columns()) {
      if (plan.relationOf(column.name()).isEmpty() && !plan.left.contains(column.name())) {
        plan.fields.put(column.name(), plan.members.free(JavaNames.field(column.name())));
      }
    }
  }

  /** Names of relations are free together with those of their columns. */
  private static void relation(RelationPlan relation) {
    List<String> endings =
        relation.target().table.primaryKey().columns().stream()
            .map(column -> JavaNames.capitalized(JavaNames.field(column)))
            .toList();
    relation.name(relation.owner().members.free(wanted(relation), endings));
  }

  private static String wanted(RelationPlan relation) {
    String target = JavaNames.decapitalized(relation.target().className);
    if (relation.columns().size() > 1) {
      return target;
    }
    String own = relation.columns().get(0);
    String column = JavaNames.column(JavaNames.field(own));
    String key = JavaNames.column(JavaNames.field(relation.key().targetColumns().get(0)));
    for (String ending : List.of("_" + key, "_id")) {
      if (column.endsWith(ending) && column.length() > ending.length()) {
        return JavaNames.field(column.substring(0, column.length() - ending.length()));
      }
    }
    return column.equals("id") ? target : JavaNames.field(own);
  }

  private static void reverse(RelationPlan relation) {
    TablePlan owner = relation.owner();
    TablePlan target = relation.target();
    String here = JavaNames.decapitalized(owner.className);
    long all = owner.relations.stream().filter(each -> each.target() == target).count();
    String single = all > 1 ? relation.name() + owner.className : here;
    boolean one = relation.isOneToOne();
    String name = target.members.free(one ? single : JavaNames.plural(single));
    relation.reverse(name);
    String annotation =
        one
            ? JavaText.annotation("OneToOne", Map.of("mappedBy", Literals.text(relation.name())))
            : null;
    String type = (one ? "Ref<" : "Many<") + owner.className + ">";
    target.reverses.add(new ReversePlan(annotation, type, name));
  }

  /** A table whose key is two relations to two tables links these. */
  private static void manyToMany(TablePlan link) {
    List<RelationPlan> ends = link.relations.stream().filter(RelationPlan::isKeyPart).toList();
    if (ends.size() != 2 || !isLink(link, ends)) {
      return;
    }
    TablePlan one = ends.get(0).target();
    TablePlan other = ends.get(1).target();
    String there = other.members.free(JavaNames.plural(JavaNames.decapitalized(one.className)));
    String here = one.members.free(JavaNames.plural(JavaNames.decapitalized(other.className)));
    String annotation =
        "@ManyToMany(relatedName = %s, through = %s.class)"
            .formatted(Literals.text(there), link.className);
    one.reverses.add(new ReversePlan(annotation, "Many<" + other.className + ">", here));
    other.reverses.add(new ReversePlan(null, "Many<" + one.className + ">", there));
  }

  private static boolean isLink(TablePlan link, List<RelationPlan> ends) {
    TablePlan one = ends.get(0).target();
    TablePlan other = ends.get(1).target();
    int parts = ends.get(0).columns().size() + ends.get(1).columns().size();
    return one != other
        && parts == link.table.primaryKey().columns().size()
        && link.relations.stream().filter(each -> each.target() == one).count() == 1
        && link.relations.stream().filter(each -> each.target() == other).count() == 1;
  }
}
