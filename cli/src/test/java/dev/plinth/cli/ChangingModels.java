package dev.plinth.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two models, and what happens to them: changes of twelve kinds. For commands and for Maven. */
public final class ChangingModels {

  private static final String PERSON = "src/main/java/example/Person.java";
  private static final String POST = "src/main/java/example/Post.java";
  private static final String TAG = "src/main/java/example/Tag.java";

  /**
   * One change.
   *
   * @param told how a command tells it
   * @param answers the options that it needs
   * @param edits what is replaced in which file, by what: three texts each
   */
  public record Change(String told, List<String> answers, List<String> edits) {}

  /** Each of another kind; the later ones stand on the earlier ones. */
  public static final List<Change> CHANGES =
      List.of(
          of(
              "rename table people to persons",
              "--rename=people=persons",
              PERSON,
              "people",
              "persons"),
          of(
              "rename column mail of persons to email",
              "--rename=persons.mail=email",
              PERSON,
              "String mail;",
              "String email;"),
          of("alter column name of persons", "", PERSON, "maxLength = 20", "maxLength = 80"),
          of("alter column title of posts", "", POST, "String title", "@Nullable String title"),
          of(
              "alter column views of posts",
              "",
              POST,
              "int views;",
              "@IntegerField(dbDefault = \"0\") int views;"),
          of(
              "add unique persons_email_key to persons",
              "",
              PERSON,
              "\"persons\"",
              "\"persons\", unique = @Unique(\"email\")"),
          of(
              "create index persons_age_idx on persons",
              "",
              PERSON,
              "int age;",
              "@IntegerField(index = true) int age;"),
          of(
              "add check grown_up to persons",
              "",
              PERSON,
              "\"persons\",",
              "\"persons\", checks = @Check(value = \"age > 17\", name = \"grown_up\"),"),
          of(
              "add foreign key posts_editor_id_fkey to posts",
              "",
              POST,
              "int views;",
              "int views; @ForeignKey(relatedName = \"edited\", onDelete = OnDelete.SET_NULL) @Nullable Ref<Person> editor;",
              PERSON,
              "Many<Post> posts;",
              "Many<Post> posts; Many<Post> edited;"),
          of(
              "create table posts_tags",
              "",
              TAG,
              "",
              model(
                  "tags",
                  "Tag",
                  "@CharField(maxLength = 30, unique = true) String name;",
                  "Many<Post> posts;"),
              POST,
              "int views;",
              "int views; @ManyToMany(relatedName = \"posts\") Many<Tag> tags;"),
          of(
              "drop column fax of persons",
              "--drop=persons.fax",
              PERSON,
              "@Nullable String fax;",
              ""),
          of(
              "add column town to persons",
              "--fill=persons.town='London'",
              PERSON,
              "int age;",
              "int age; String town;"));

  private final Map<String, String> files = new LinkedHashMap<>();

  /** The models before all changes. */
  public ChangingModels() {
    files.put(
        PERSON,
        model(
            "people",
            "Person",
            "@CharField(maxLength = 20) String name;",
            "String mail;",
            "@Nullable String fax;",
            "int age;",
            "Many<Post> posts;"));
    files.put(
        POST,
        model(
            "posts",
            "Post",
            "@CharField(maxLength = 100) String title;",
            "int views;",
            "@ForeignKey(relatedName = \"posts\", onDelete = OnDelete.CASCADE) Ref<Person> author;"));
  }

  /** The sources, by the names of their files. */
  public Map<String, String> files() {
    return files;
  }

  /** The models after one more change. */
  public ChangingModels after(Change change) {
    for (int i = 0; i < change.edits().size(); i += 3) {
      String file = change.edits().get(i);
      String before = change.edits().get(i + 1);
      String after = change.edits().get(i + 2);
      String text = files.getOrDefault(file, before);
      if (!text.contains(before)) {
        throw new IllegalStateException("There is no '" + before + "' in " + text);
      }
      files.put(file, before.isEmpty() ? after : text.replace(before, after));
    }
    return this;
  }

  private static Change of(String told, String answers, String... edits) {
    return new Change(told, answers.isEmpty() ? List.of() : List.of(answers), List.of(edits));
  }

  private static String model(String table, String name, String... fields) {
    return """
    package example;

    import dev.plinth.orm.*;
    import dev.plinth.orm.annotation.*;
    import org.jspecify.annotations.Nullable;

    @Table(name = "%s")
    public class %s extends Model {
      %s
    }
    """
        .formatted(table, name, String.join("\n  ", fields));
  }
}
