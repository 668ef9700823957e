package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.DecimalField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.ManyToMany;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Two references to one model, one that may be absent, and a plain many-to-many. */
@Table(name = "books")
public class Book extends Model {
  @CharField(maxLength = 200)
  public String title;

  public int pages;

  @DecimalField(maxDigits = 8, decimalPlaces = 2)
  public BigDecimal price = new BigDecimal("10.00");

  public @Nullable Double rating;

  public @Nullable LocalDate published;

  @ForeignKey(relatedName = "books", onDelete = OnDelete.CASCADE)
  public Ref<Author> author;

  @ForeignKey(relatedName = "edited", onDelete = OnDelete.SET_NULL)
  public Ref<@Nullable Author> editor;

  @ForeignKey(relatedName = "books", onDelete = OnDelete.SET_NULL)
  public Ref<@Nullable Publisher> publisher;

  @ManyToMany(relatedName = "books")
  public Many<Tag> tags;

  public Many<Review> reviews;

  public static final Manager<Book> objects = Manager.of(Book.class);
}
