package dev.plinth.example.chinook;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.ManyToMany;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** A named choice of tracks. */
@Table(name = "playlist")
public class Playlist extends Entity {
  @PrimaryKey
  @IntegerField(column = "playlist_id")
  int id;

  @CharField(maxLength = 120)
  @Nullable String name;

  @ManyToMany(relatedName = "playlists", through = PlaylistTrack.class)
  Many<Track> tracks;

  public static final Manager<Playlist> objects = Manager.of(Playlist.class);
}
