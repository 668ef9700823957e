package fails;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.PrimaryKey;

// error: The model Keyless has no primary key. Extend dev.plinth.orm.Model, which brings an id, or mark a field with @PrimaryKey. [model.no-primary-key]
class Keyless extends Entity {
  String name;
}

class Twice extends Model {
  // error: Twice.code is marked @PrimaryKey, but Twice has the key 'id' of Model already. Extend dev.plinth.orm.Entity instead of Model, or drop the annotation. [model.second-primary-key]
  @PrimaryKey String code;
}

class Counted extends Entity {
  // error: The database counts up whole numbers only, but Counted.code is of type String. Make it a Long, or drop identity = true and give it a value. [field.identity-type]
  @PrimaryKey(identity = true)
  String code;
}

class CountedPart extends Entity {
  // error: CountedPart.number is one of several parts of the key of CountedPart, so the database doesn't count it up. Drop identity = true. [field.identity-part]
  @PrimaryKey(identity = true)
  long number;

  @PrimaryKey long other;
}

class Egg extends Entity {
  // error: The primary key of Egg can't be found: it leads back to Hen through Egg.hen. Give one of the models a key of its own. [model.key-cycle]
  @PrimaryKey Ref<Hen> hen;
}

class Hen extends Entity {
  // error: The primary key of Hen can't be found: it leads back to Egg through Hen.egg. Give one of the models a key of its own. [model.key-cycle]
  @PrimaryKey Ref<Egg> egg;
}

class Pointer extends Model {
  // error: Pointer.target leads to Keyless, which has no primary key that can be pointed to. See to the key of Keyless. [relation.target-without-key]
  Ref<Keyless> target;
}
