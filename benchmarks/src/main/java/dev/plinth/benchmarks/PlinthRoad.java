package dev.plinth.benchmarks;

import dev.plinth.benchmarks.Plain.Text;
import java.util.List;

/** The same questions, asked with Plinth. */
final class PlinthRoad {
  Article byKey(long id) {
    return Article.objects.get(id);
  }

  List<Article> page(int views) {
    return Article.objects
        .filter(Article_.published.isTrue(), Article_.views.gte(views))
        .orderBy(Article_.createdAt.desc())
        .limit(20)
        .all();
  }

  List<Article> flat(int rows) {
    return Article.objects.limit(rows).all();
  }

  List<Article> withAuthor(int rows) {
    return Article.objects.selectRelated(Article_.author()).limit(rows).all();
  }

  List<Author> withArticles(int rows) {
    return Author.objects.prefetchRelated(Author_.articles()).limit(rows).all();
  }

  Article insert(Text values) {
    Article article = article(values);
    article.save();
    return article;
  }

  void insert(List<Article> articles) {
    Article.objects.bulkCreate(articles);
  }

  void change(long id, int views) {
    Article article = Article.objects.get(id);
    article.views = views;
    article.save();
  }

  static Article article(Text values) {
    Article article = new Article();
    article.title = values.title;
    article.slug = values.slug;
    article.body = values.body;
    article.views = values.views;
    article.score = values.score;
    article.price = values.price;
    article.published = values.published;
    article.createdAt = values.createdAt;
    article.author.setId(values.authorId);
    return article;
  }
}
