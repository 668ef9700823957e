package shop;

import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.OneToOne;

class Maker extends Model {
  String name;
  Many<Product> products;
  Many<Product> sold;

  @OneToOne(mappedBy = "bestOf")
  Ref<Product> best;
}
