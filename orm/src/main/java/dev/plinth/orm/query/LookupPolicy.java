package dev.plinth.orm.query;

import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.sql.PlinthException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The names that lookups, orders, aggregates and selected columns from outside may use: those of a
 * web request, say. Without one, a name can reach every column of every related model, and so tell
 * a stranger what a password's hash starts with.
 *
 * <pre>{@code
 * private static final LookupPolicy SEARCH = LookupPolicy.allow("age", "author__username", "id__in");
 *
 * Post.objects.filter(Q.of(parameters).allowing(SEARCH)).all();
 * Post.objects.allowing(SEARCH).filter(parameters).orderBy(order).all();
 * }</pre>
 *
 * <p>A name allows every lookup on its column ({@code age}, {@code age__gte}, ...), one that ends
 * with a lookup allows that one only ({@code id__in}). A relation allows the relation itself
 * ({@code author}, {@code author__isnull}) and nothing behind it. An order, an aggregate or a
 * selected column needs the name of its column: {@code id__in} alone allows none. Immutable and
 * thread-safe.
 *
 * @param names the allowed names
 */
public record LookupPolicy(List<String> names) {

  /** Copies the list. */
  public LookupPolicy {
    names = List.copyOf(names);
  }

  /** Allows these names and nothing else. */
  public static LookupPolicy allow(String... names) {
    return new LookupPolicy(Arrays.asList(names));
  }

  /**
   * Refuses a name that is not allowed.
   *
   * @throws PlinthException {@code query.lookup-not-allowed}, which names the allowed ones only
   */
  void check(String what, ModelMeta<?> model, String name) {
    if (!allows(model, name)) {
      throw new PlinthException(
          "query.lookup-not-allowed",
          "%s '%s' on %s is not allowed here. Allowed: %s."
              .formatted(what, name, model, String.join(", ", names)));
    }
  }

  private boolean allows(ModelMeta<?> model, String lookup) {
    LookupPath asked;
    try {
      asked = LookupParser.parse(model, lookup);
    } catch (PlinthException e) {
      if (e.id().startsWith("query.")) {
        return false; // a stranger is not told which names there are
      }
      throw e;
    }
    return names.stream().anyMatch(name -> covers(LookupParser.parse(model, name), asked));
  }

  private static boolean covers(LookupPath allowed, LookupPath asked) {
    List<String> words = words(allowed);
    List<String> tail = new ArrayList<>(words(asked));
    tail.add(LookupOperator.EXACT.word());
    return allowed.path().equals(asked.path())
        && words.size() <= tail.size()
        && words.equals(tail.subList(0, words.size()));
  }

  private static List<String> words(LookupPath path) {
    return path.tail().stream()
        .map(word -> word.replace("_", "").toLowerCase(Locale.ROOT))
        .toList();
  }
}
