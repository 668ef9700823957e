package dev.plinth.migrations.operation;

import dev.plinth.sql.schema.AlterTable;
import dev.plinth.sql.schema.Ddl;
import dev.plinth.sql.schema.EnumType;
import dev.plinth.sql.schema.ObjectDdl;
import dev.plinth.sql.schema.Schema;
import dev.plinth.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of an enum type from some values to others, where the database has enum types.
 *
 * @param before the schema as it is
 * @param old the type as it is
 * @param after the type as it is to be
 */
record EnumChange(Schema before, EnumType old, EnumType after) {

  List<Ddl> ddl() {
    return AlterEnum.onlyAdds(old, after) ? additions() : remake();
  }

  /** From the last to the first, so that each stands before one that is there. */
  private List<Ddl> additions() {
    List<Ddl> changes = new ArrayList<>();
    String next = null;
    for (int i = after.labels().size() - 1; i >= 0; i--) {
      String label = after.labels().get(i);
      if (!old.labels().contains(label)) {
        changes.add(new ObjectDdl.AddEnumValue(old.name(), label, next));
      }
      next = label;
    }
    return changes;
  }

  private List<Ddl> remake() {
    String aside = old.name() + "__old";
    List<Enums.Use> uses = Enums.uses(before, old.name());
    List<Ddl> changes = new ArrayList<>();
    uses.forEach(use -> changes.addAll(dependents(use).drop()));
    changes.add(new ObjectDdl.RenameEnum(old.name(), aside));
    changes.add(new ObjectDdl.CreateEnum(after, false));
    uses.forEach(use -> changes.add(retyped(use, aside)));
    changes.add(new ObjectDdl.DropEnum(aside, false));
    uses.forEach(use -> changes.addAll(dependents(use).add()));
    return changes;
  }

  private Ddl retyped(Enums.Use use, String aside) {
    TableColumn from = Enums.renamed(use.column(), old.name(), aside);
    return new AlterTable.AlterColumn(use.table(), from, use.column());
  }

  /** What would compare the new type with values of the old one. */
  private TypedTexts dependents(Enums.Use use) {
    return TypedTexts.of(Tables.find(before, use.table()), use.column().name());
  }
}
