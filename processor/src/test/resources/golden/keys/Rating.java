package music;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.PrimaryKey;

class Rating extends Entity {
  @PrimaryKey Ref<PlaylistTrack> link;
  short stars;
}
