package dev.plinth.migrations.diff;

import dev.plinth.migrations.operation.AddCheck;
import dev.plinth.migrations.operation.AddColumn;
import dev.plinth.migrations.operation.AddExclusion;
import dev.plinth.migrations.operation.AddForeignKey;
import dev.plinth.migrations.operation.AddUnique;
import dev.plinth.migrations.operation.AlterColumn;
import dev.plinth.migrations.operation.AlterComment;
import dev.plinth.migrations.operation.CreateIndex;
import dev.plinth.migrations.operation.DropColumn;
import dev.plinth.migrations.operation.DropConstraint;
import dev.plinth.migrations.operation.DropIndex;
import dev.plinth.migrations.operation.DropTable;
import dev.plinth.migrations.operation.Operation;
import dev.plinth.migrations.operation.RenameColumn;
import dev.plinth.migrations.operation.RenameConstraint;
import dev.plinth.migrations.operation.RenameIndex;
import dev.plinth.migrations.operation.RenameTable;
import dev.plinth.migrations.operation.ValidateConstraint;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes one change, or none, out of two changes of one table that was there before. */
final class PairFolding {
  private PairFolding() {}

  static @Nullable List<Operation> of(Operation first, Operation second) {
    if (first instanceof AddColumn add) {
      return column(add, second);
    }
    if (first instanceof AlterColumn alter) {
      return altered(alter, second);
    }
    if (first instanceof AlterComment comment) {
      return commented(comment, second);
    }
    if (first instanceof CreateIndex create) {
      return index(create, second);
    }
    return isAddition(first) ? rule(first, second) : renamed(first, second);
  }

  private static @Nullable List<Operation> column(AddColumn add, Operation second) {
    String name = add.column().name();
    if (second instanceof DropColumn drop && drop.column().equals(name)) {
      return List.of();
    }
    if (second instanceof RenameColumn rename && rename.from().equals(name)) {
      return List.of(new AddColumn(add.table(), add.column().name(rename.to()), add.fill()));
    }
    boolean same = second instanceof AlterColumn alter && alter.column().name().equals(name);
    return same ? altered(add, (AlterColumn) second) : null;
  }

  /** The rows that are there keep what they got when the column was added. */
  private static @Nullable List<Operation> altered(AddColumn add, AlterColumn alter) {
    boolean sameType = add.column().type().equals(alter.column().type());
    boolean sameDefault =
        Objects.equals(add.column().defaultValue(), alter.column().defaultValue());
    boolean sameValues = add.fill() == null ? sameDefault : sameType;
    return sameValues && alter.using() == null
        ? List.of(new AddColumn(add.table(), alter.column(), add.fill()))
        : null;
  }

  private static @Nullable List<Operation> altered(AlterColumn first, Operation second) {
    String name = first.column().name();
    if (second instanceof DropColumn drop && drop.column().equals(name)) {
      return List.of(drop);
    }
    boolean again =
        second instanceof AlterColumn alter
            && alter.column().name().equals(name)
            && alter.column().type().equals(first.column().type())
            && alter.using() == null;
    return again
        ? List.of(new AlterColumn(first.table(), ((AlterColumn) second).column(), first.using()))
        : null;
  }

  private static @Nullable List<Operation> commented(AlterComment first, Operation second) {
    boolean replaced =
        second instanceof AlterComment comment && Objects.equals(comment.column(), first.column());
    boolean gone = second instanceof DropColumn drop && drop.column().equals(first.column());
    return replaced || gone || second instanceof DropTable ? List.of(second) : null;
  }

  private static @Nullable List<Operation> index(CreateIndex create, Operation second) {
    String name = create.index().name();
    if (second instanceof DropIndex drop && drop.name().equals(name)) {
      return List.of();
    }
    return second instanceof RenameIndex rename && rename.from().equals(name)
        ? List.of(
            new CreateIndex(
                create.table(), create.index().name(rename.to()), create.concurrently()))
        : null;
  }

  private static boolean isAddition(Operation operation) {
    return operation instanceof AddForeignKey
        || operation instanceof AddUnique
        || operation instanceof AddCheck
        || operation instanceof AddExclusion;
  }

  private static @Nullable List<Operation> rule(Operation first, Operation second) {
    if (second instanceof DropConstraint drop && drop.name().equals(name(first))) {
      return List.of();
    }
    if (second instanceof RenameConstraint rename && rename.from().equals(name(first))) {
      return List.of(named(first, rename.to()));
    }
    boolean validated =
        second instanceof ValidateConstraint validate && validate.name().equals(name(first));
    return validated ? List.of(validated(first)) : null;
  }

  private static String name(Operation addition) {
    if (addition instanceof AddForeignKey add) {
      return add.key().name();
    }
    if (addition instanceof AddUnique add) {
      return add.unique().name();
    }
    return addition instanceof AddCheck add
        ? add.check().name()
        : ((AddExclusion) addition).exclusion().name();
  }

  private static Operation named(Operation addition, String name) {
    if (addition instanceof AddForeignKey add) {
      return new AddForeignKey(add.table(), add.key().name(name));
    }
    if (addition instanceof AddUnique add) {
      return new AddUnique(add.table(), add.unique().name(name));
    }
    if (addition instanceof AddCheck add) {
      return new AddCheck(add.table(), add.check().name(name));
    }
    AddExclusion add = (AddExclusion) addition;
    return new AddExclusion(add.table(), add.exclusion().name(name));
  }

  private static Operation validated(Operation addition) {
    if (addition instanceof AddForeignKey add) {
      return new AddForeignKey(add.table(), add.key().validated(true));
    }
    AddCheck add = (AddCheck) addition;
    return new AddCheck(add.table(), add.check().validated(true));
  }

  private static @Nullable List<Operation> renamed(Operation first, Operation second) {
    if (first instanceof RenameColumn one
        && second instanceof RenameColumn two
        && two.from().equals(one.to())) {
      boolean back = two.to().equals(one.from());
      return back ? List.of() : List.of(new RenameColumn(one.table(), one.from(), two.to()));
    }
    if (first instanceof RenameColumn one
        && second instanceof DropColumn drop
        && drop.column().equals(one.to())) {
      return List.of(new DropColumn(one.table(), one.from()));
    }
    return first instanceof RenameTable one ? renamedTable(one, second) : null;
  }

  private static @Nullable List<Operation> renamedTable(RenameTable first, Operation second) {
    if (second instanceof DropTable) {
      return List.of(new DropTable(first.from()));
    }
    if (second instanceof RenameTable rename) {
      boolean back = rename.to().equals(first.from());
      return back ? List.of() : List.of(new RenameTable(first.from(), rename.to()));
    }
    return null;
  }
}
