package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.Table;
import dev.plinth.orm.annotation.TextField;

/** The third level below an author. */
@Table(name = "reviews")
public class Review extends Model {
  @ForeignKey(relatedName = "reviews", onDelete = OnDelete.CASCADE)
  public Ref<Book> book;

  @TextField public String text = "";

  public int stars;

  public boolean verified;

  public static final Manager<Review> objects = Manager.of(Review.class);
}
