package music;

import dev.plinth.orm.Entity;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;

@Table(name = "tracks")
class Track extends Entity {
  @PrimaryKey(identity = true)
  long number;

  String title;
}
