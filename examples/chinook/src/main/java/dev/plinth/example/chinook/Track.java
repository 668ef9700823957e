package dev.plinth.example.chinook;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.DecimalField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.PrimaryKey;
import dev.plinth.orm.annotation.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is sold: a song, a movement, an episode. */
@Table(name = "track")
public class Track extends Entity {
  @PrimaryKey
  @IntegerField(column = "track_id")
  int id;

  @CharField(maxLength = 200)
  String name;

  @ForeignKey(relatedName = "tracks", column = "album_id")
  Ref<@Nullable Album> album;

  @ForeignKey(relatedName = "tracks", column = "media_type_id")
  Ref<MediaType> mediaType;

  @ForeignKey(relatedName = "tracks", column = "genre_id")
  Ref<@Nullable Genre> genre;

  @CharField(maxLength = 220)
  @Nullable String composer;

  int milliseconds;

  @Nullable Integer bytes;

  @DecimalField(maxDigits = 10, decimalPlaces = 2)
  BigDecimal unitPrice;

  Many<InvoiceLine> invoiceLines;
  Many<Playlist> playlists;

  public static final Manager<Track> objects = Manager.of(Track.class);
}
