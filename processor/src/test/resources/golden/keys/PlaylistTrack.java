package music;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.PrimaryKey;

class PlaylistTrack extends Entity {
  @PrimaryKey Ref<Playlist> playlist;
  @PrimaryKey Ref<Track> track;
  int position;
}
