package fails;

import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.ManyToMany;
import dev.plinth.orm.annotation.OneToOne;

class User extends Model {
  String name;
  // error: User.posts could be the other end of Post.author and Post.editor. Give the right one relatedName = "posts". [relation.ambiguous-reverse]
  Many<Post> posts;
  // error: User.letters is the other end of no relation: Letter has no Ref or @ManyToMany Many that leads to User and has relatedName "letters". Add one, or make this one @ManyToMany. [relation.no-other-end]
  Many<Letter> letters;
  // error: User.friends is the other end of no relation: User has no Ref or @ManyToMany Many that leads to User. Add one, or make this one @ManyToMany. [relation.no-other-end]
  Many<User> friends;

  // error: No relation 'usr' on Profile that holds a key to User. Did you mean 'user'? Relations: user. [relation.unknown-mapped-by]
  @OneToOne(mappedBy = "usr")
  Ref<Profile> profile;

  // error: No relation 'name' on Letter that holds a key to User. Relations: none. [relation.unknown-mapped-by]
  @OneToOne(mappedBy = "name")
  Ref<Letter> letter;

  @ManyToMany Many<Letter> copies;
}

class Post extends Model {
  Ref<User> author;
  Ref<User> editor;
}

class Profile extends Model {
  // error: relatedName of Profile.user is 'profil', but User has no such field. Did you mean 'profile'? Add '@OneToOne(mappedBy = "user") Ref<Profile> profil;' to User, or drop relatedName. [relation.unknown-related-name]
  @OneToOne(relatedName = "profil")
  Ref<User> user;
}

class Letter extends Model {
  // error: relatedName of Letter.to is 'name', but User.name is a String. Choose another name. [relation.related-name-clash]
  @ForeignKey(relatedName = "name")
  Ref<User> to;

  // error: relatedName of Letter.from is 'posts', but User.posts is a Many<Post>. Choose another name. [relation.related-name-clash]
  @ForeignKey(relatedName = "posts")
  Ref<User> from;

  // error: relatedName of Letter.receivers is 'copies', but User.copies is a relation of its own. Choose another name. [relation.related-name-clash]
  @ManyToMany(relatedName = "copies")
  Many<User> receivers;
}

class Memo extends Model {
  @ForeignKey(relatedName = "memos")
  Ref<Desk> first;

  // error: Memo.first and Memo.second lead to Desk and have the same relatedName 'memos'. Choose another name for one. [relation.related-name-twice]
  @ForeignKey(relatedName = "memos")
  Ref<Desk> second;
}

class Desk extends Model {
  // error: Desk.memos could be the other end of Memo.first and Memo.second. Give the right one relatedName = "memos". [relation.ambiguous-reverse]
  Many<Memo> memos;
  // error: Desk.profiles is the other end of no relation: Profile has no Ref or @ManyToMany Many that leads to Desk. Add one, or make this one @ManyToMany. [relation.no-other-end]
  Many<Profile> profiles;
}
