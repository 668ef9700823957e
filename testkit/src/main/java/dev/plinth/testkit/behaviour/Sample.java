package dev.plinth.testkit.behaviour;

import dev.plinth.orm.Query;
import dev.plinth.testkit.model.Account;
import dev.plinth.testkit.model.Article;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Book;
import dev.plinth.testkit.model.City;
import dev.plinth.testkit.model.Club;
import dev.plinth.testkit.model.Country;
import dev.plinth.testkit.model.Event;
import dev.plinth.testkit.model.Membership;
import dev.plinth.testkit.model.Person;
import dev.plinth.testkit.model.Profile;
import dev.plinth.testkit.model.Publisher;
import dev.plinth.testkit.model.Review;
import dev.plinth.testkit.model.Shelf;
import dev.plinth.testkit.model.Slot;
import dev.plinth.testkit.model.Tag;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows for tests, saved, and what to recognise them by. */
final class Sample {
  private Sample() {}

  static Author author(String name) {
    return author(name, null);
  }

  static Author author(String name, @Nullable Integer age) {
    Author author = new Author();
    author.name = name;
    author.age = age;
    author.save();
    return author;
  }

  static Author nicknamed(String name, @Nullable String nickname) {
    Author author = new Author();
    author.name = name;
    author.nickname = nickname;
    author.save();
    return author;
  }

  static Author pupil(String name, @Nullable Author mentor) {
    Author author = new Author();
    author.name = name;
    author.mentor.set(mentor);
    author.save();
    return author;
  }

  static Author resident(String name, @Nullable City home) {
    Author author = new Author();
    author.name = name;
    author.home.set(home);
    author.save();
    return author;
  }

  static City city(String name, @Nullable Country country) {
    City city = new City();
    city.name = name;
    city.country.set(country);
    city.save();
    return city;
  }

  static Country country(String code, String name) {
    Country country = new Country();
    country.code = code;
    country.name = name;
    country.save();
    return country;
  }

  static Profile profile(Author author, int stars) {
    Profile profile = new Profile();
    profile.author.set(author);
    profile.stars = stars;
    profile.save();
    return profile;
  }

  static Publisher publisher(String name) {
    Publisher publisher = new Publisher();
    publisher.name = name;
    publisher.save();
    return publisher;
  }

  static Book book(String title, Author author) {
    return book(title, author, 100);
  }

  static Book book(String title, Author author, int pages) {
    Book book = new Book();
    book.title = title;
    book.pages = pages;
    book.author.set(author);
    book.save();
    return book;
  }

  static Book rated(String title, Author author, @Nullable Double rating) {
    Book book = new Book();
    book.title = title;
    book.rating = rating;
    book.author.set(author);
    book.save();
    return book;
  }

  static Article article(String title, Author author, int words) {
    Article article = new Article();
    article.title = title;
    article.words = words;
    article.author.set(author);
    article.save();
    return article;
  }

  static Review review(Book book, int stars, boolean verified) {
    Review review = new Review();
    review.book.set(book);
    review.stars = stars;
    review.verified = verified;
    review.save();
    return review;
  }

  static Tag tag(String name) {
    Tag tag = new Tag();
    tag.name = name;
    tag.save();
    return tag;
  }

  static Club club(String name) {
    Club club = new Club();
    club.name = name;
    club.save();
    return club;
  }

  static Membership membership(Club club, Author member, String role) {
    Membership membership = new Membership();
    membership.club.set(club);
    membership.member.set(member);
    membership.role = role;
    membership.save();
    return membership;
  }

  static Person person(String name) {
    Person person = new Person();
    person.name = name;
    person.save();
    return person;
  }

  static Account account(String owner, long balance) {
    Account account = new Account();
    account.owner = owner;
    account.balance = balance;
    account.save();
    return account;
  }

  static Event event(String name, String moment) {
    LocalDateTime local = LocalDateTime.parse(moment);
    Event event = new Event();
    event.name = name;
    event.day = local.toLocalDate();
    event.start = local.toLocalTime();
    event.local = local;
    event.moment = local.toInstant(ZoneOffset.UTC);
    event.save();
    return event;
  }

  static Shelf shelf(String room, int number) {
    Shelf shelf = new Shelf();
    shelf.room = room;
    shelf.number = number;
    shelf.save();
    return shelf;
  }

  static Slot slot(String name, Shelf shelf) {
    Slot slot = new Slot();
    slot.name = name;
    slot.shelf.set(shelf);
    slot.save();
    return slot;
  }

  static Instant instant(String text) {
    return Instant.parse(text);
  }

  static List<String> names(Query<Author, Author, ?> query) {
    return query.all().stream().map(author -> author.name).toList();
  }

  static List<String> titles(Query<Book, Book, ?> query) {
    return query.all().stream().map(book -> book.title).toList();
  }

  static List<String> events(Query<Event, Event, ?> query) {
    return query.all().stream().map(event -> event.name).toList();
  }
}
