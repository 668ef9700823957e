package odd;

import dev.plinth.orm.Model;

/** A model of whole numbers alone: what is read must stay what it is. */
class Path extends Model {
  int small;
  long large;
  double real;
}
