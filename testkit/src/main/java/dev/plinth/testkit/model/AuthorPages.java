package dev.plinth.testkit.model;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** A view, which a test makes for itself. */
@Table(name = "author_pages", readOnly = true)
public class AuthorPages extends Entity {
  @PrimaryKey public Long id;

  public String name;

  public @Nullable Long pages;

  @ForeignKey(onDelete = OnDelete.CASCADE)
  public Ref<Author> author;

  public static final Manager<AuthorPages> objects = Manager.of(AuthorPages.class);
}
