package fails;

import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.Table;

// error: @Table is on Plain, which is no model. Extend dev.plinth.orm.Model, or dev.plinth.orm.Entity for a primary key of your own. [model.not-an-entity]
@Table(name = "plain")
class Plain {}

// error: @Table is on the abstract class Base, which has no table of its own. Put it on the classes that extend Base. [model.abstract-table]
@Table
abstract class Base extends Model {
  String name;
}

class Parent extends Model {}

// error: Child extends the model Parent, but a table can't extend a table. Make Parent abstract so that it hands down its fields, or point to it with @OneToOne Ref<Parent>. [model.concrete-parent]
class Child extends Parent {}

// error: The model Generic has type parameters, which a table doesn't have. Make it abstract and extend it with the types filled in. [model.generic-class]
class Generic<T> extends Model {}

// error: The model Constructed has no constructor without parameters that its package can reach. Add 'Constructed() {}'. [model.no-constructor]
class Constructed extends Model {
  Constructed(String name) {}
}

// error: The model Guarded has no constructor without parameters that its package can reach. Add 'Guarded() {}'. [model.no-constructor]
class Guarded extends Model {
  private Guarded() {}
}

class Outer {
  // error: The model Inner needs an object of Outer around it, which a row doesn't have. Make it static. [model.inner-class]
  class Inner extends Model {}

  // error: The model Private is private, so Outer_Private_ can't reach it. Drop 'private' from it and the classes around it. [model.private-class]
  private static class Private extends Model {}
}

class Outer_Deep_ {}

class OuterOf {
  static class Twin extends Model {}
}

// error: The generated class of OuterOf_Twin is called OuterOf_Twin_, but there is a class of that name already. Rename one of them. [model.generated-name-taken]
class OuterOf_Twin extends Model {}

// error: The name '' of the table of Nameless is empty. Choose a name of 1 to 63 bytes. [table.bad-name]
@Table(name = "")
class Nameless extends Model {}

// error: The name ' ' of the table of Blank is empty. Choose a name of 1 to 63 bytes. [table.bad-name]
// error: The name '"a\tb"' of the schema of Blank has a control character. Choose a name of 1 to 63 bytes. [table.bad-name]
@Table(name = " ", schema = "a\tb")
class Blank extends Model {}

// error: The generated class of Taken is called Taken_, but there is a class of that name already. Rename one of them. [model.generated-name-taken]
class Taken extends Model {}

class Taken_ {}
