package odd;

import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;

final class Outer {
  private Outer() {}

  static class Case extends Model {
    @CharField(maxLength = 3)
    String id_TYPE;

    Many<Row> rows;
  }
}
