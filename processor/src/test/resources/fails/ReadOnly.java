package fails;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.Check;
import dev.plinth.orm.annotation.Index;
import dev.plinth.orm.annotation.ManyToMany;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.RenamedFrom;
import dev.plinth.orm.annotation.Table;
import dev.plinth.orm.annotation.Unique;

@Table(
    name = "read_only",
    readOnly = true,
    // error: ReadOnly is read-only, so nobody makes the indexes of its @Table. Remove indexes, or readOnly. [table.read-only]
    indexes = @Index("name"),
    // error: ReadOnly is read-only, so nobody makes the unique of its @Table. Remove unique, or readOnly. [table.read-only]
    unique = @Unique("name"),
    // error: ReadOnly is read-only, so nobody makes the checks of its @Table. Remove checks, or readOnly. [table.read-only]
    checks = @Check("name <> ''"),
    // error: ReadOnly is read-only, so nobody makes the comment of its @Table. Remove comment, or readOnly. [table.read-only]
    comment = "A view")
class ReadOnly extends Entity {
  @PrimaryKey Long key;
  String name;

  @ManyToMany(relatedName = "views")
  // error: ReadOnly.tags needs a link table, which nobody makes for the read-only model ReadOnly. Give it through = ..., a model of the links that are there. [relation.read-only-link]
  Many<Tagged> tags;
}

class Tagged extends Model {
  Many<ReadOnly> views;

  // error: Tagged.others needs a link table, which nobody makes for the read-only model Keyless. Give it through = ..., a model of the links that are there. [relation.read-only-link]
  @ManyToMany Many<Keyless> others;
}

@Table(readOnly = true)
// error: The model Keyless has no primary key. Extend dev.plinth.orm.Model, which brings an id, or mark a field with @PrimaryKey. [model.no-primary-key]
class Keyless extends Entity {
  String name;
}

// error: @RenamedFrom is on the abstract class Renamed, which has no table of its own. Put it on the classes that extend Renamed. [rename.abstract-class]
@RenamedFrom("old_base")
abstract class Renamed extends Model {
  @RenamedFrom("old_name")
  String name;
}
