package dev.plinth.example.chinook;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Who made albums. */
@Table(name = "artist")
public class Artist extends Entity {
  @PrimaryKey
  @IntegerField(column = "artist_id")
  int id;

  @CharField(maxLength = 120)
  @Nullable String name;

  Many<Album> albums;

  public static final Manager<Artist> objects = Manager.of(Artist.class);
}
