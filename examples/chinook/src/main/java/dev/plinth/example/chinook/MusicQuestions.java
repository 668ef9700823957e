package dev.plinth.example.chinook;

import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Windows.partitionBy;
import static dev.plinth.orm.query.Windows.rowNumber;

import dev.plinth.db.Database;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to hear, and who made it. */
final class MusicQuestions {
  private MusicQuestions() {}

  static List<Question<?>> all() {
    return List.of(
        longestTracksOfEachAlbum(),
        artistsWithoutAlbums(),
        tracksNeverSold(),
        albumsSoldCompletely(),
        playlistsWithTheWholeAlbum(),
        genreMixOfPlaylists(),
        mediaTypes(),
        catalogue());
  }

  record LongTrack(String album, String track, int milliseconds) {}

  private static Question<LongTrack> longestTracksOfEachAlbum() {
    return Question.of(
        "Which are the three longest tracks of each album?",
        LongTrack.class,
        () ->
            Track.objects
                .filter(
                    Track_.album().isNotNull(),
                    rowNumber()
                        .over(
                            partitionBy(Track_.album().id)
                                .orderBy(Track_.milliseconds.desc(), Track_.id.asc()))
                        .lte(3L))
                .select(Track_.album().title, Track_.name, Track_.milliseconds)
                .into(LongTrack::new)
                .orderBy(Track_.album().id.asc(), Track_.milliseconds.desc(), Track_.id.asc())
                .all(),
        """
        SELECT title AS album, name AS track, milliseconds
        FROM (
          SELECT album.album_id, album.title, track.track_id, track.name, track.milliseconds,
                 ROW_NUMBER() OVER (
                   PARTITION BY album.album_id
                   ORDER BY track.milliseconds DESC, track.track_id) AS place
          FROM album
          JOIN track ON track.album_id = album.album_id) placed
        WHERE place <= 3
        ORDER BY album_id, place
        """);
  }

  record Name(@Nullable String name) {}

  private static Question<Name> artistsWithoutAlbums() {
    return Question.of(
        "Which artists have no album?",
        Name.class,
        () ->
            Artist.objects
                .filter(Artist_.albums().isEmpty())
                .select(Artist_.name)
                .into(Name::new)
                .orderBy(Artist_.name.asc(), Artist_.id.asc())
                .all(),
        """
        SELECT artist.name
        FROM artist
        LEFT JOIN album ON album.artist_id = artist.artist_id
        WHERE album.album_id IS NULL
        ORDER BY artist.name, artist.artist_id
        """);
  }

  record GenreCount(@Nullable String genre, long tracks) {}

  private static Question<GenreCount> tracksNeverSold() {
    return Question.of(
        "How many tracks of each genre were never sold?",
        GenreCount.class,
        () ->
            Track.objects
                .exclude(Track_.invoiceLines().isNotEmpty())
                .groupBy(Track_.genre().name)
                .select(Track_.genre().name, count())
                .into(GenreCount::new)
                .orderBy(count().desc(), Track_.genre().name.asc())
                .all(),
        """
        SELECT genre.name AS genre, COUNT(*) AS tracks
        FROM track
        LEFT JOIN genre ON genre.genre_id = track.genre_id
        WHERE track.track_id NOT IN (SELECT track_id FROM invoice_line)
        GROUP BY genre.name
        ORDER BY tracks DESC, genre.name
        """);
  }

  record AlbumOf(String title, @Nullable String artist) {}

  private static Question<AlbumOf> albumsSoldCompletely() {
    return Question.of(
        "Of which albums was every track sold?",
        AlbumOf.class,
        () ->
            Album.objects
                .filter(
                    Album_.tracks().isNotEmpty(),
                    Album_.tracks().every(Track_.invoiceLines().isNotEmpty()))
                .selectRelated(Album_.artist())
                .orderBy(Album_.id.asc())
                .all()
                .stream()
                .map(album -> new AlbumOf(album.title, album.artist.get().name))
                .toList(),
        """
        SELECT album.title, artist.name AS artist
        FROM album
        JOIN artist ON artist.artist_id = album.artist_id
        WHERE EXISTS (SELECT 1 FROM track WHERE track.album_id = album.album_id)
          AND NOT EXISTS (
            SELECT 1
            FROM track
            WHERE track.album_id = album.album_id
              AND NOT EXISTS (
                SELECT 1 FROM invoice_line line WHERE line.track_id = track.track_id))
        ORDER BY album.album_id
        """);
  }

  private static Question<Name> playlistsWithTheWholeAlbum() {
    return Question.of(
        "Which playlists contain all tracks of the album with most tracks?",
        Name.class,
        () -> {
          Album album =
              Album.objects
                  .orderBy(count(Album_.tracks()).desc(), Album_.id.asc())
                  .first()
                  .orElseThrow();
          return Playlist.objects
              .filter(
                  count(Playlist_.tracks().filter(Track_.album().eq(album)))
                      .eq(album.tracks.count()))
              .select(Playlist_.name)
              .into(Name::new)
              .orderBy(Playlist_.id.asc())
              .all();
        },
        """
        SELECT playlist.name
        FROM playlist
        WHERE NOT EXISTS (
          SELECT 1
          FROM track
          WHERE track.album_id = (
              SELECT album_id
              FROM track
              WHERE album_id IS NOT NULL
              GROUP BY album_id
              ORDER BY COUNT(*) DESC, album_id
              LIMIT 1)
            AND NOT EXISTS (
              SELECT 1
              FROM playlist_track link
              WHERE link.track_id = track.track_id AND link.playlist_id = playlist.playlist_id))
        ORDER BY playlist.playlist_id
        """);
  }

  record PlaylistGenre(@Nullable String playlist, @Nullable String genre, long tracks) {}

  private static Question<PlaylistGenre> genreMixOfPlaylists() {
    return Question.of(
        "What is the mix of genres on each playlist?",
        PlaylistGenre.class,
        () ->
            PlaylistTrack.objects
                .groupBy(PlaylistTrack_.playlist().name, PlaylistTrack_.track().genre().name)
                .select(
                    PlaylistTrack_.playlist().name, PlaylistTrack_.track().genre().name, count())
                .into(PlaylistGenre::new)
                .orderBy(
                    PlaylistTrack_.playlist().name.asc(),
                    count().desc(),
                    PlaylistTrack_.track().genre().name.asc())
                .all(),
        """
        SELECT playlist.name AS playlist, genre.name AS genre, COUNT(*) AS tracks
        FROM playlist_track link
        JOIN playlist ON playlist.playlist_id = link.playlist_id
        JOIN track ON track.track_id = link.track_id
        LEFT JOIN genre ON genre.genre_id = track.genre_id
        GROUP BY playlist.name, genre.name
        ORDER BY playlist.name, tracks DESC, genre.name
        """);
  }

  record MediaCount(@Nullable String mediaType, long tracks) {}

  private static Question<MediaCount> mediaTypes() {
    return Question.of(
        "Which media types are the most common?",
        MediaCount.class,
        () ->
            MediaType.objects
                .select(MediaType_.name, count(MediaType_.tracks()))
                .into(MediaCount::new)
                .orderBy(count(MediaType_.tracks()).desc(), MediaType_.name.asc())
                .all(),
        """
        SELECT media_type.name AS media_type, COUNT(track.track_id) AS tracks
        FROM media_type
        LEFT JOIN track ON track.media_type_id = media_type.media_type_id
        GROUP BY media_type.media_type_id, media_type.name
        ORDER BY tracks DESC, media_type.name
        """);
  }

  record Catalogue(int statements, long artists, long albums, long tracks, long milliseconds) {}

  private static Question<Catalogue> catalogue() {
    return Question.of(
        "How large is the whole catalogue, and how many statements load it?",
        Catalogue.class,
        MusicQuestions::loadCatalogue,
        """
        SELECT 3 AS statements,
               (SELECT COUNT(*) FROM artist) AS artists,
               (SELECT COUNT(*) FROM album) AS albums,
               COUNT(*) AS tracks,
               SUM(milliseconds) AS milliseconds
        FROM track
        WHERE album_id IS NOT NULL
        """);
  }

  private static List<Catalogue> loadCatalogue() {
    try (StatementCount statements = new StatementCount(Database.current())) {
      List<Artist> artists =
          Artist.objects.prefetchRelated(Artist_.albums().prefetchRelated(Album_.tracks())).all();
      List<Album> albums =
          artists.stream().flatMap(artist -> artist.albums.all().stream()).toList();
      List<Track> tracks = albums.stream().flatMap(album -> album.tracks.all().stream()).toList();
      long milliseconds = tracks.stream().mapToLong(track -> track.milliseconds).sum();
      return List.of(
          new Catalogue(
              statements.get(), artists.size(), albums.size(), tracks.size(), milliseconds));
    }
  }
}
