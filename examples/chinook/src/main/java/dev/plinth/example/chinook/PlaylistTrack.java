package dev.plinth.example.chinook;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;

/** That a track is on a playlist; the two are the key. */
@Table(name = "playlist_track")
public class PlaylistTrack extends Entity {
  @PrimaryKey
  @ForeignKey(column = "playlist_id")
  Ref<Playlist> playlist;

  @PrimaryKey
  @ForeignKey(column = "track_id")
  Ref<Track> track;

  public static final Manager<PlaylistTrack> objects = Manager.of(PlaylistTrack.class);
}
