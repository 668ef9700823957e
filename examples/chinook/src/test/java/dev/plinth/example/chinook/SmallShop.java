package dev.plinth.example.chinook;

import dev.plinth.db.Database;
import dev.plinth.orm.Tables;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A shop of a few invented rows, in which every question has an answer and every null occurs. */
final class SmallShop {
  private int tracks;
  private int invoices;
  private int lines;

  private SmallShop() {}

  static void create(Database db) {
    Tables.create(db, Shop.MODELS);
    db.transaction(
        () -> {
          SmallShop shop = new SmallShop();
          shop.music();
          shop.people();
        });
  }

  private void music() {
    Artist anna = artist(1, "Anna Lindgren");
    Artist pines = artist(2, "The Quiet Pines");
    artist(3, "Nobody Yet");
    artist(4, null);
    Genre folk = genre(1, "Folk");
    Genre jazz = genre(2, "Jazz");
    genre(3, null);
    MediaType file = mediaType(1, "Sound file");
    mediaType(2, "Wax cylinder");
    Album harbour = album(1, "Harbour Lights", anna);
    Album snow = album(2, "First Snow", anna);
    Album forest = album(3, "Forest Floor", pines);
    album(4, "Silence", pines);
    for (int number = 1; number <= 5; number++) {
      track("Harbour " + number, harbour, folk, file, 100_000 + number * 1_000);
    }
    track("Snow 1", snow, jazz, file, 200_000);
    track("Snow 2", snow, folk, file, 200_000);
    track("Floor 1", forest, null, file, 300_000);
    track("Floor 2", forest, jazz, file, 250_000);
    track("A single", null, null, file, 150_000);
    track("Never heard", snow, jazz, file, 210_000);
    playlist(1, "Everything", 1, 11);
    playlist(2, "By the sea", 1, 5);
    playlist(3, "Nearly by the sea", 1, 4);
    playlist(4, null, 6, 6);
    playlist(5, "Empty", 1, 0);
  }

  private void people() {
    Employee head = employee(1, "Vance", null);
    Employee sales = employee(2, "Okafor", head);
    Employee first = employee(3, "Lund", sales);
    Employee second = employee(4, "Moreau", sales);
    Customer nilsson = customer(1, "Nilsson", "Sweden", first);
    Customer berg = customer(2, "Berg", "Sweden", first);
    Customer silva = customer(3, "Silva", "Portugal", second);
    Customer nowhere = customer(4, "Nowhere", null, null);
    customer(5, "Window", "Portugal", second);
    sell(nilsson, "2023-01-15T10:00:00", 1, 2, 3);
    sell(nilsson, "2023-01-31T23:59:59", 4, 5);
    sell(berg, "2023-06-01T00:00:00", 6, 7, 8, 9, 10, 1, 2, 3);
    sell(silva, "2024-02-29T12:00:00", 6);
    sell(silva, "2024-12-31T23:59:59", 7, 7);
    sell(nowhere, "2024-03-03T03:03:03", 8);
  }

  private static Artist artist(int id, @Nullable String name) {
    return Artist.objects.create(
        artist -> {
          artist.id = id;
          artist.name = name;
        });
  }

  private static Genre genre(int id, @Nullable String name) {
    return Genre.objects.create(
        genre -> {
          genre.id = id;
          genre.name = name;
        });
  }

  private static MediaType mediaType(int id, String name) {
    return MediaType.objects.create(
        type -> {
          type.id = id;
          type.name = name;
        });
  }

  private static Album album(int id, String title, Artist artist) {
    return Album.objects.create(
        album -> {
          album.id = id;
          album.title = title;
          album.artist.set(artist);
        });
  }

  private void track(
      String name,
      @Nullable Album album,
      @Nullable Genre genre,
      MediaType mediaType,
      int milliseconds) {
    Track.objects.create(
        track -> {
          track.id = ++tracks;
          track.name = name;
          track.album.set(album);
          track.genre.set(genre);
          track.mediaType.set(mediaType);
          track.milliseconds = milliseconds;
          track.unitPrice = new BigDecimal(milliseconds > 200_000 ? "1.99" : "0.99");
        });
  }

  private static void playlist(int id, @Nullable String name, int firstTrack, int lastTrack) {
    Playlist playlist =
        Playlist.objects.create(
            made -> {
              made.id = id;
              made.name = name;
            });
    playlist.tracks.add(Track.objects.filter(Track_.id.range(firstTrack, lastTrack)).all());
  }

  private static Employee employee(int id, String lastName, @Nullable Employee boss) {
    return Employee.objects.create(
        employee -> {
          employee.id = id;
          employee.firstName = "E.";
          employee.lastName = lastName;
          employee.reportsTo.set(boss);
          employee.hireDate = boss == null ? null : LocalDateTime.of(2020, 2, 29, 8, 0);
        });
  }

  private static Customer customer(
      int id, String lastName, @Nullable String country, @Nullable Employee supportRep) {
    return Customer.objects.create(
        customer -> {
          customer.id = id;
          customer.firstName = "C.";
          customer.lastName = lastName;
          customer.email = lastName + "@example.com";
          customer.country = country;
          customer.supportRep.set(supportRep);
        });
  }

  private void sell(Customer customer, String date, int... trackIds) {
    Invoice invoice =
        Invoice.objects.create(
            made -> {
              made.id = ++invoices;
              made.customer.set(customer);
              made.billingCountry = customer.country;
              made.invoiceDate = LocalDateTime.parse(date);
              made.total = BigDecimal.ZERO;
            });
    for (int trackId : trackIds) {
      InvoiceLine line = line(invoice, Track.objects.get(trackId));
      invoice.total = invoice.total.add(line.unitPrice);
    }
    invoice.save();
  }

  private InvoiceLine line(Invoice invoice, Track track) {
    return InvoiceLine.objects.create(
        line -> {
          line.id = ++lines;
          line.invoice.set(invoice);
          line.track.set(track);
          line.unitPrice = track.unitPrice;
          line.quantity = 1;
        });
  }
}
