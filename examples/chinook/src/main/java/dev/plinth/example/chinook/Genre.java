package dev.plinth.example.chinook;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** A kind of music. */
@Table(name = "genre")
public class Genre extends Entity {
  @PrimaryKey
  @IntegerField(column = "genre_id")
  int id;

  @CharField(maxLength = 120)
  @Nullable String name;

  Many<Track> tracks;

  public static final Manager<Genre> objects = Manager.of(Genre.class);
}
