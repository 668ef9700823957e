package dev.plinth.benchmarks;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.DecimalField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.Table;
import dev.plinth.orm.annotation.TextField;
import java.math.BigDecimal;
import java.time.Instant;

/** A row of ten columns. */
@Table(name = "bench_articles")
class Article extends Model {
  static final Manager<Article> objects = Manager.of(Article.class);

  @CharField(maxLength = 100)
  String title;

  @CharField(maxLength = 100)
  String slug;

  @TextField String body;

  int views;

  double score;

  @DecimalField(maxDigits = 10, decimalPlaces = 2)
  BigDecimal price;

  boolean published;

  Instant createdAt;

  @ForeignKey(relatedName = "articles")
  Ref<Author> author;
}
