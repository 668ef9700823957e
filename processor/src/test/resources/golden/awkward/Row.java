package odd;

import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.Many;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.ManyToMany;

/** Named as the library's own classes, with fields named as the generated methods' parameters. */
public class Row extends Model {
  int field;
  int at;
  boolean before;
  String value;
  String row;
  State state;
  Class kind;

  @ForeignKey(relatedName = "rows")
  Ref<Outer.Case> relation;

  Ref<Path> path;

  @ManyToMany Many<M> ms;

  enum Class {
    FIRST
  }
}
