package dev.plinth.example.chinook;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;

/** A record with its tracks. */
@Table(name = "album")
public class Album extends Entity {
  @PrimaryKey
  @IntegerField(column = "album_id")
  int id;

  @CharField(maxLength = 160)
  String title;

  @ForeignKey(relatedName = "albums", column = "artist_id")
  Ref<Artist> artist;

  Many<Track> tracks;

  public static final Manager<Album> objects = Manager.of(Album.class);
}
