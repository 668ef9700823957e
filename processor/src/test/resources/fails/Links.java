package fails;

import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ManyToMany;

class Person extends Model {
  // error: The link model String of Person.strings is no model. Extend dev.plinth.orm.Model or Entity. [relation.through-not-a-model]
  @ManyToMany(through = String.class)
  Many<Group> strings;

  // error: The link model Empty of Person.empties has no Ref to Person. It needs exactly one; see to its fields of type Ref<Person>, or drop through. [relation.through-without-key]
  // error: The link model Empty of Person.empties has no Ref to Group. It needs exactly one; see to its fields of type Ref<Group>, or drop through. [relation.through-without-key]
  @ManyToMany(through = Empty.class)
  Many<Group> empties;

  // error: The link model Crowded of Person.crowd has 2 Refs to Person. It needs exactly one; see to its fields of type Ref<Person>, or drop through. [relation.through-without-key]
  // error: Person.crowd has both through and linkTable, but the link model Crowded names its table itself. Drop linkTable. [relation.through-and-link-table]
  @ManyToMany(through = Crowded.class, linkTable = "crowd")
  Many<Group> crowd;

  // error: The link model Empty of Person.friends has no Ref to Person. It needs exactly two, the first for this side; see to its fields of type Ref<Person>, or drop through. [relation.through-without-key]
  @ManyToMany(through = Empty.class)
  Many<Person> friends;

  // error: The name '' of the link table of Person.defaults is empty. Choose a name of 1 to 63 bytes. [table.bad-name]
  @ManyToMany(linkTable = "")
  Many<Group> defaults;

  // error: The name '"a\nb"' of the link table of Person.broken has a control character. Choose a name of 1 to 63 bytes. [table.bad-name]
  @ManyToMany(linkTable = "a\nb")
  Many<Group> broken;
}

class Group extends Model {}

class Empty extends Model {}

class Crowded extends Model {
  Ref<Person> first;
  Ref<Person> second;
  Ref<Group> group;
}
