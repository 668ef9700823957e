package fails;

import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;

class Hidden extends Model {
  // error: Hidden.secret is not reachable from Hidden_ and has no getter getSecret() and no setter setSecret(String). Add what is missing, or make the field package-private in the package of the model, or public. [field.unreachable]
  private String secret;
  // error: Hidden.flag is not reachable from Hidden_ and has no getter isFlag() and no setter setFlag(boolean). Add what is missing, or make the field package-private in the package of the model, or public. [field.unreachable]
  private boolean flag;
  // error: Hidden.halfway is not reachable from Hidden_ and has no setter setHalfway(int). Add what is missing, or make the field package-private in the package of the model, or public. [field.unreachable]
  private int halfway;
  // error: Hidden.otherHalf is not reachable from Hidden_ and has no getter getOtherHalf(). Add what is missing, or make the field package-private in the package of the model, or public. [field.unreachable]
  private int otherHalf;
  // error: Hidden.parent is not reachable from Hidden_ and has no getter getParent() and no setter setParent(Ref<Hidden>). Add what is missing, or make the field package-private in the package of the model, or public. [field.unreachable]
  private Ref<Hidden> parent;
  private int reached;

  int getHalfway() {
    return halfway;
  }

  void setOtherHalf(int value) {
    otherHalf = value;
  }

  int reached() {
    return reached;
  }

  void reached(int value) {
    reached = value;
  }
}

abstract class Named extends Model {
  String name;
}

class Renamed extends Named {
  // error: Renamed.name hides a field of the same name in a class above. Rename it, or remove one of the two. [field.hides]
  String name;
}

class Reserved extends Model {
  // error: Reserved.META can't be called that: the generated Reserved_ has a member of that name. Rename it and keep the column's name with column = "...". [field.reserved-name]
  int META;
  // error: Reserved.ROOT can't be called that: the generated Reserved_ has a member of that name. Rename it and keep the column's name with column = "...". [field.reserved-name]
  int ROOT;
  // error: Reserved.hops can't be called that: the generated Reserved_ has a member of that name. Rename it. [field.reserved-name]
  Ref<Reserved> hops;
  // error: Reserved.toString can't be called that: the generated Reserved_ has a member of that name. Rename it. [field.reserved-name]
  Ref<Reserved> toString;
  // error: Reserved.newObject can't be called that: the generated Reserved_ has a member of that name. Rename it. [field.reserved-name]
  Ref<Reserved> newObject;
}
