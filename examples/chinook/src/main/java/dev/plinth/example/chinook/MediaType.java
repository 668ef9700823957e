package dev.plinth.example.chinook;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** The form in which a track is delivered. */
@Table(name = "media_type")
public class MediaType extends Entity {
  @PrimaryKey
  @IntegerField(column = "media_type_id")
  int id;

  @CharField(maxLength = 120)
  @Nullable String name;

  Many<Track> tracks;

  public static final Manager<MediaType> objects = Manager.of(MediaType.class);
}
