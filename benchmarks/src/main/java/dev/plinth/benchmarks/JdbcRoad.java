package dev.plinth.benchmarks;

import dev.plinth.benchmarks.Plain.Text;
import dev.plinth.benchmarks.Plain.Writer;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Each question as an expert writes it by hand: columns by index, typed getters, one array bind for
 * many keys, one statement of many rows for many inserts.
 */
final class JdbcRoad {
  private static final String COLUMNS =
      "id, title, slug, body, views, score, price, published, created_at, author_id";
  private static final String JOINED =
      "a.id, a.title, a.slug, a.body, a.views, a.score, a.price, a.published, a.created_at,"
          + " a.author_id, w.id, w.name, w.email, w.age";

  private final DataSource pool;

  JdbcRoad(DataSource pool) {
    this.pool = pool;
  }

  Text byKey(long id) throws SQLException {
    String sql = "SELECT " + COLUMNS + " FROM bench_articles WHERE id = ?";
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return text(rows);
      }
    }
  }

  List<Text> page(int views) throws SQLException {
    String sql =
        "SELECT "
            + COLUMNS
            + " FROM bench_articles WHERE published AND views >= ? ORDER BY created_at DESC"
            + " LIMIT 20";
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, views);
      return texts(statement);
    }
  }

  List<Text> flat(int rows) throws SQLException {
    String sql = "SELECT " + COLUMNS + " FROM bench_articles LIMIT " + rows;
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return texts(statement);
    }
  }

  List<Text> withAuthor(int limit) throws SQLException {
    String sql =
        "SELECT "
            + JOINED
            + " FROM bench_articles a JOIN bench_authors w ON w.id = a.author_id LIMIT "
            + limit;
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<Text> texts = new ArrayList<>();
      while (rows.next()) {
        Text text = text(rows);
        text.author = writer(rows, 11);
        texts.add(text);
      }
      return texts;
    }
  }

  List<Writer> withTexts(int limit) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      Map<Long, Writer> writers = writers(connection, limit);
      String sql = "SELECT " + COLUMNS + " FROM bench_articles WHERE author_id = ANY(?)";
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setArray(1, connection.createArrayOf("bigint", writers.keySet().toArray()));
        for (Text text : texts(statement)) {
          Writer writer = Objects.requireNonNull(writers.get(text.authorId));
          text.author = writer;
          writer.texts.add(text);
        }
      }
      return new ArrayList<>(writers.values());
    }
  }

  private static Map<Long, Writer> writers(Connection connection, int limit) throws SQLException {
    String sql = "SELECT id, name, email, age FROM bench_authors LIMIT " + limit;
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      Map<Long, Writer> writers = new HashMap<>();
      while (rows.next()) {
        Writer writer = writer(rows, 1);
        writer.texts = new ArrayList<>();
        writers.put(writer.id, writer);
      }
      return writers;
    }
  }

  long insert(Text text) throws SQLException {
    String sql =
        "INSERT INTO bench_articles (title, slug, body, views, score, price, published, created_at,"
            + " author_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id";
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, 1, text);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        text.id = rows.getLong(1);
        return text.id;
      }
    }
  }

  void insert(List<Text> texts) throws SQLException {
    StringBuilder sql =
        new StringBuilder(
            "INSERT INTO bench_articles (title, slug, body, views, score, price, published,"
                + " created_at, author_id) VALUES ");
    for (int i = 0; i < texts.size(); i++) {
      sql.append(i == 0 ? "" : ", ").append("(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql + " RETURNING id")) {
      int at = 1;
      for (Text text : texts) {
        at = bind(statement, at, text);
      }
      try (ResultSet rows = statement.executeQuery()) {
        for (int i = 0; rows.next(); i++) {
          texts.get(i).id = rows.getLong(1);
        }
      }
    }
  }

  void change(long id, int views) throws SQLException {
    Text text = byKey(id);
    text.views = views;
    String sql = "UPDATE bench_articles SET views = ? WHERE id = ?";
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, text.views);
      statement.setLong(2, text.id);
      statement.executeUpdate();
    }
  }

  private static int bind(PreparedStatement statement, int from, Text text) throws SQLException {
    int at = from;
    statement.setString(at++, text.title);
    statement.setString(at++, text.slug);
    statement.setString(at++, text.body);
    statement.setInt(at++, text.views);
    statement.setDouble(at++, text.score);
    statement.setBigDecimal(at++, text.price);
    statement.setBoolean(at++, text.published);
    statement.setObject(
        at++, text.createdAt.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    statement.setLong(at++, text.authorId);
    return at;
  }

  private static List<Text> texts(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      List<Text> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(text(rows));
      }
      return texts;
    }
  }

  private static Text text(ResultSet rows) throws SQLException {
    Text text = new Text();
    text.id = rows.getLong(1);
    text.title = rows.getString(2);
    text.slug = rows.getString(3);
    text.body = rows.getString(4);
    text.views = rows.getInt(5);
    text.score = rows.getDouble(6);
    text.price = rows.getBigDecimal(7);
    text.published = rows.getBoolean(8);
    text.createdAt = instant(rows, 9);
    text.authorId = rows.getLong(10);
    return text;
  }

  private static Instant instant(ResultSet rows, int at) throws SQLException {
    return rows.getObject(at, OffsetDateTime.class).toInstant();
  }

  private static Writer writer(ResultSet rows, int at) throws SQLException {
    Writer writer = new Writer();
    writer.id = rows.getLong(at);
    writer.name = rows.getString(at + 1);
    writer.email = rows.getString(at + 2);
    writer.age = rows.getInt(at + 3);
    return writer;
  }

  static Text sample(long number, long author) {
    Text text = new Text();
    text.title = "Title " + number;
    text.slug = "title-" + number;
    text.body = "What there is to say about number " + number + ", in a sentence or two.";
    text.views = (int) (number % 1_000);
    text.score = number * 0.5;
    text.price = BigDecimal.valueOf(number % 10_000, 2);
    text.published = number % 3 != 0;
    text.createdAt = Instant.ofEpochSecond(1_700_000_000L + number * 60);
    text.authorId = author;
    return text;
  }
}
