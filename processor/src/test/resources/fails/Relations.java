package fails;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.Field;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.ManyToMany;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Version;

class Author extends Model {
  String name;
}

class Pair extends Entity {
  @PrimaryKey int left;
  @PrimaryKey int right;
}

abstract class Animal extends Model {}

class Book extends Model {
  // error: cannot find symbol
  // error: Book.misspelt leads to Autor, which is not known. Did you mean 'Author'? Import it, or declare it as a model. [relation.unknown-target]
  Ref<Autor> misspelt;
  // error: Book.unclear leads to Animal, which is no model. A relation leads to a non-abstract class that extends dev.plinth.orm.Model or Entity. [relation.not-a-model]
  Ref<Animal> unclear;
  // error: Book.wild leads to ?, which is no model. A relation leads to a non-abstract class that extends dev.plinth.orm.Model or Entity. [relation.not-a-model]
  Ref<?> wild;
  // error: Book.given has an initializer, but Plinth fills in relations itself. Remove '= ...'. [relation.initialized]
  Ref<Author> given = null;

  // error: @CharField is on Book.text of type Ref<Author>; it is for String. [field.wrong-annotation]
  @CharField(maxLength = 3)
  Ref<Author> text;

  // error: @ManyToMany is on Book.many of type Ref<Author>; it is for a Many. [field.wrong-annotation]
  @ManyToMany Ref<Author> many;
  // error: @ForeignKey is on Book.one of type Many<Author>; it is for a Ref. [field.wrong-annotation]
  @ForeignKey Many<Author> one;
  // error: @ForeignKey is on Book.bare of type Author; it is for a Ref. Write Ref<Author>. [field.wrong-annotation]
  @ForeignKey Author bare;
  // error: @ManyToMany is on Book.list of type List<Author>; it is for a Many. Write Many<Author>. [field.wrong-annotation]
  @ManyToMany java.util.List<Author> list;
  // error: @Version is on Book.version of type Ref<Author>; it is for int, long. [field.wrong-annotation]
  @Version Ref<Author> version;

  // error: @Field is on Book.custom of type Ref<Author>; it is for any type but relations. [field.wrong-annotation]
  @Field(type = Object.class)
  Ref<Author> custom;

  // error: Book.pair needs 2 column names, one for each part of the key of Pair (left, right), but has 3. [relation.column-count]
  @ForeignKey(column = {"a", "b", "c"})
  Ref<Pair> pair;

  // error: Book.cleared is set to null when its Author is deleted, but it is not nullable. Write Ref<@Nullable Author>, or choose another onDelete. [relation.set-null-not-null]
  @ForeignKey(onDelete = OnDelete.SET_NULL)
  Ref<Author> cleared;

  // error: Book.defaulted is set to its default when its Author is deleted, but it has none. Give it dbDefault, or choose another onDelete. [relation.set-default-without-default]
  @ForeignKey(onDelete = OnDelete.SET_DEFAULT)
  Ref<Author> defaulted;

  // error: Book.lopsided is symmetrical, but leads from Book to Author. Only a relation of a model with itself can be. [relation.not-symmetrical]
  @ManyToMany(symmetrical = true)
  Many<Author> lopsided;
}

class Link extends Entity {
  // error: @PrimaryKey is on Link.authors of type Many<Author>; it is for values, and a Ref that holds a key. [field.wrong-annotation]
  @PrimaryKey Many<Author> authors;
}
