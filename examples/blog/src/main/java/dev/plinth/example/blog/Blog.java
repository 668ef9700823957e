package dev.plinth.example.blog;

import static dev.plinth.orm.query.Aggregates.avg;
import static dev.plinth.orm.query.Aggregates.count;
import static dev.plinth.orm.query.Aggregates.max;
import static dev.plinth.orm.query.Aggregates.sum;

import dev.plinth.db.Database;
import dev.plinth.db.UniqueViolation;
import dev.plinth.migrations.Migrations;
import dev.plinth.orm.QuerySet;
import dev.plinth.orm.save.OnConflict;
import dev.plinth.sql.PlinthException;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A tour of Plinth: it runs the migrations of a blog, fills them, asks, changes, and prints the SQL
 * of every step below the Java line that sent it.
 *
 * <pre>{@code
 * Blog                                             on SQLite, in memory
 * Blog postgresql://me:secret@localhost/playground on PostgreSQL, in tables of its own
 * }</pre>
 */
public final class Blog {
  private final Database db;
  private final Narrator tour;

  private Blog(Database db, Narrator tour) {
    this.db = db;
    this.tour = tour;
  }

  /** Runs the tour on the database of the URL, or on SQLite in memory. */
  public static void main(String... arguments) {
    run(arguments.length == 0 ? "sqlite::memory:" : arguments[0], System.out);
  }

  static void run(String url, PrintStream out) {
    try (Database db = Database.connect(url)) {
      new Blog(db, new Narrator(out)).everything();
    }
  }

  private void everything() {
    migrate();
    db.listen(tour);
    save();
    ask();
    load();
    aggregate();
    change();
    transact();
    fail();
    tour.end();
  }

  private void migrate() {
    tour.chapter("Tables, made by migrations");

    Migrations migrations = Migrations.of(db).progress(event -> {});
    migrations.rollbackAll();

    tour.note("what migrate() is going to send, as plan() tells it before");
    migrations.plan().steps().forEach(tour::plan);
    migrations.migrate();

    tour.note("what the database remembers, as status() tells it");
    migrations.status().lines().forEach(tour::say);
  }

  private void save() {
    tour.chapter("Saving");

    User grace = new User();
    grace.username = "grace";
    grace.email = "grace@example.com";
    grace.save();

    tour.note("only what changed is sent");
    grace.age = 45;
    grace.save();

    tour.note("nothing changed, so nothing is sent");
    grace.save();

    User ada =
        User.objects.create(
            user -> {
              user.username = "ada";
              user.email = "ada@example.com";
              user.age = 36;
            });

    tour.note("any number of objects in one statement, their keys filled in");
    Tag java = tag("java");
    Tag sql = tag("sql");
    Tag.objects.bulkCreate(List.of(java, sql));

    Post notes = post(ada, "Notes on the Engine", 120);
    Post loops = post(ada, "Loops", 30);
    Post compilers = post(grace, "Compilers for everyone", 250);
    Post.objects.bulkCreate(List.of(notes, loops, compilers));

    notes.tags.add(java);
    compilers.tags.add(java, sql);

    Comment.objects.bulkCreate(
        List.of(
            comment(notes, grace, "The first program!"),
            comment(notes, ada, "Thank you."),
            comment(compilers, ada, "At last.")));
  }

  private static Tag tag(String name) {
    Tag tag = new Tag();
    tag.name = name;
    return tag;
  }

  private static Post post(User author, String title, int views) {
    Post post = new Post();
    post.author.set(author);
    post.title = title;
    post.views = views;
    return post;
  }

  private static Comment comment(Post post, User author, String text) {
    Comment comment = new Comment();
    comment.post.set(post);
    comment.author.set(author);
    comment.text = text;
    return comment;
  }

  private void ask() {
    tour.chapter("Asking");

    User ada = User.objects.get(User_.username.eq("ada"));
    tour.say(ada.email);

    tour.note("a query set is a value: this one is narrowed twice, and asks when it is told to");
    QuerySet<User> adults = User.objects.filter(User_.age.gte(18));
    tour.say(adults.orderBy(User_.username.asc()).limit(10).all());
    tour.say(adults.count());

    tour.note("conditions over relations: joins one way, EXISTS the other, rows never multiply");
    tour.say(Post.objects.filter(Post_.author().username.startsWith("gr")).all());
    tour.say(User.objects.filter(User_.posts().any(Post_.views.gt(100))).all());
    tour.say(Post.objects.filter(Post_.comments().isEmpty()).all());

    tour.note("the same by name, for input that is only known at run time");
    tour.say(User.objects.filter("posts__tags__name", "sql").orderBy("-username").all());
  }

  private void load() {
    tour.chapter("Related objects, without N+1");

    tour.note("the first touch of an author loads the authors of all posts of the list");
    for (Post post : Post.objects.orderBy(Post_.id.asc()).all()) {
      tour.say(post.title + " by " + post.author.get().username);
    }

    tour.note("in the same statement");
    Comment first = Comment.objects.selectRelated(Comment_.post().author()).first().orElseThrow();
    tour.say(first.text + " says one to " + first.post.get().author.get().username);

    tour.note("one statement for each level, however many rows; the two best posts of each user");
    List<User> users =
        User.objects
            .prefetchRelated(
                User_.posts()
                    .orderBy(Post_.views.desc())
                    .limit(2)
                    .prefetchRelated(Post_.tags(), Post_.comments()))
            .all();
    users.forEach(user -> tour.say(user.username + ": " + titles(user.posts.all())));
  }

  private static String titles(List<Post> posts) {
    return posts.stream()
        .map(post -> post.title + " " + post.tags.all().stream().map(tag -> tag.name).toList())
        .collect(Collectors.joining(", "));
  }

  /** How much somebody wrote, and how much it was read and discussed. */
  record AuthorStats(String username, long posts, @Nullable Integer views, long comments) {}

  /** How often posts with a tag were read. */
  record TagStats(String tag, long posts, @Nullable Integer mostViews) {}

  private void aggregate() {
    tour.chapter("Aggregates");

    tour.say(Post.objects.aggregate(avg(Post_.views)));

    tour.note("each relation is counted for itself, so that two of them never multiply");
    User.objects
        .select(
            User_.username,
            count(User_.posts()),
            sum(User_.posts(), Post_.views),
            count(User_.comments()))
        .into(AuthorStats::new)
        .orderBy(count(User_.posts()).desc())
        .all()
        .forEach(tour::say);

    Tag.objects
        .filter(Tag_.posts().isNotEmpty())
        .select(Tag_.name, count(Tag_.posts()), max(Tag_.posts(), Post_.views))
        .into(TagStats::new)
        .orderBy(Tag_.name.asc())
        .all()
        .forEach(tour::say);
  }

  private void change() {
    tour.chapter("Changing many");

    tour.say(Post.objects.filter(Post_.views.gt(100)).update(Post_.views.set(Post_.views.plus(1))));

    tour.note("insert, or update what is there");
    User ada = new User();
    ada.username = "ada";
    ada.email = "ada@lovelace.example";
    tour.say(User.objects.upsert(ada, OnConflict.on(User_.username).update(User_.email)));

    tour.say(Comment.objects.filter(Comment_.author().username.eq("ada")).delete());
  }

  private void transact() {
    tour.chapter("Transactions");

    User grace = User.objects.get(User_.username.eq("grace"));
    tour.note("all of a block or nothing: what it throws rolls it back");
    try {
      db.transaction(
          () -> {
            grace.age = 46;
            grace.save();
            throw new IllegalStateException("no birthday today");
          });
    } catch (IllegalStateException e) {
      tour.say("rolled back: " + e.getMessage());
    }

    tour.note("the object counts as changed again; here it takes the row's values instead");
    grace.refresh();
    tour.say(grace.age);
  }

  private void fail() {
    tour.chapter("Mistakes");

    try {
      User.objects.filter("emial", "ada@example.com").all();
    } catch (PlinthException e) {
      tour.say(e.getMessage());
    }

    User second = new User();
    second.username = "ada";
    second.email = "second@example.com";
    try {
      second.save();
    } catch (UniqueViolation e) {
      tour.say(e.columns() + " is taken");
    }
  }
}
