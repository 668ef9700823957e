package music;

import dev.plinth.orm.Entity;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.PrimaryKey;

class Country extends Entity {
  enum Continent {
    AFRICA,
    EUROPE
  }

  @PrimaryKey Continent continent;

  @PrimaryKey
  @CharField(maxLength = 2, column = "iso")
  String code;
}
