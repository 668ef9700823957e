package dev.plinth.benchmarks;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.Table;

/** One who writes articles. */
@Table(name = "bench_authors")
class Author extends Model {
  static final Manager<Author> objects = Manager.of(Author.class);

  @CharField(maxLength = 60)
  String name;

  @CharField(maxLength = 100)
  String email;

  int age;

  Many<Article> articles;
}
