package fails;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.RenamedFrom;
import dev.plinth.orm.annotation.Table;

// error: @RenamedFrom of Renames says 'renames', which its table is called now. Give the name it had before, or remove the annotation. [rename.same-name]
@RenamedFrom("renames")
class Renames extends Model {
  // error: The name ' ' of the former column of Renames.title is empty. Choose a name of 1 to 63 bytes. [table.bad-name]
  @RenamedFrom(" ")
  String title;

  // error: @RenamedFrom of Renames.mail says 'e_mail', which its column is called now. Give the name it had before, or remove the annotation. [rename.same-name]
  @RenamedFrom("e_mail")
  @CharField(maxLength = 9, column = "e_mail")
  String mail;

  // error: @RenamedFrom of Renames.age has 2 names for 1 column. Give one old name for each. [rename.name-count]
  @RenamedFrom({"years", "year"})
  int age;

  @RenamedFrom({"cell_line", "old_position"})
  Ref<Cell> cell;

  // error: @RenamedFrom of Renames.other has 1 name for 2 columns. Give one old name for each. [rename.name-count]
  @RenamedFrom("old")
  @ForeignKey(relatedName = "named")
  Ref<Cell> other;

  // error: @RenamedFrom of Renames.third says 'third_line', 'third_position', which its column is called now. Give the name it had before, or remove the annotation. [rename.same-name]
  @RenamedFrom({"third_line", "third_position"})
  @ForeignKey(relatedName = "third")
  Ref<Cell> third;
}

// error: The name '' of the former table of Cell is empty. Choose a name of 1 to 63 bytes. [table.bad-name]
@RenamedFrom("")
@Table(name = "cells")
class Cell extends Entity {
  @PrimaryKey int line;
  @PrimaryKey int position;

  // error: Cell.named has no column of its own to rename. Remove @RenamedFrom. [rename.no-column]
  @RenamedFrom("names")
  Many<Renames> named;

  Many<Renames> third;
}
