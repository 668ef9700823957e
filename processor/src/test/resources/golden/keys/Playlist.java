package music;

import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.Index;
import dev.plinth.orm.annotation.ManyToMany;
import dev.plinth.orm.annotation.OneToOne;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

@Table(indexes = @Index({"-country", "name"}))
class Playlist extends Model {
  String name;

  @ManyToMany(through = PlaylistTrack.class)
  Many<Track> tracks;

  Ref<Country> country;

  @ForeignKey(column = {"continent_a", "code_b"}, index = false)
  @Nullable Ref<Country> former;

  @OneToOne Ref<Country> anthemOf;
  @Nullable Ref<Rating> rating;
}
