package dev.plinth.testkit.behaviour;

import static dev.plinth.testkit.behaviour.Sample.author;
import static dev.plinth.testkit.behaviour.Sample.names;
import static dev.plinth.testkit.behaviour.Sample.nicknamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.sql.dialect.Capability;
import dev.plinth.testkit.model.Author;
import dev.plinth.testkit.model.Author_;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Points 5 and 6: searching in texts. */
abstract class TextLookupBehaviour extends Behaviour {

  private static List<String> byName(String lookup, Object value) {
    return names(Author.objects.filter(lookup, value));
  }

  @Test
  void eq_is_case_sensitive() {
    author("Ann");
    assertThat(names(Author.objects.filter(Author_.name.eq("ann")))).isEmpty();
    assertThat(byName("name", "Ann")).containsExactly("Ann");
    assertThat(byName("name__exact", "ANN")).isEmpty();
  }

  @Test
  void eq_counts_trailing_blanks() {
    author("Ann ");
    assertThat(names(Author.objects.filter(Author_.name.eq("Ann")))).isEmpty();
    assertThat(names(Author.objects.filter(Author_.name.eq("Ann ")))).containsExactly("Ann ");
  }

  @Test
  void iexact_ignores_case() {
    author("Ann");
    author("Anna");
    assertThat(names(Author.objects.filter(Author_.name.iexact("aNN")))).containsExactly("Ann");
    assertThat(byName("name__iexact", "ANN")).containsExactly("Ann");
  }

  @Test
  void iexact_takes_wildcards_for_themselves() {
    author("A%");
    author("Ann");
    author("A_n");
    assertThat(names(Author.objects.filter(Author_.name.iexact("a%")))).containsExactly("A%");
    assertThat(names(Author.objects.filter(Author_.name.iexact("a_N")))).containsExactly("A_n");
  }

  @Test
  void contains_is_case_sensitive() {
    author("Hannah");
    author("HANNAH");
    assertThat(names(Author.objects.filter(Author_.name.contains("ann"))))
        .containsExactly("Hannah");
    assertThat(byName("name__contains", "ANN")).containsExactly("HANNAH");
  }

  @Test
  void icontains_ignores_case() {
    author("Hannah");
    author("HANNAH");
    author("Bob");
    assertThat(names(Author.objects.filter(Author_.name.icontains("aNn"))))
        .containsExactlyInAnyOrder("Hannah", "HANNAH");
    assertThat(byName("name__icontains", "ANN")).hasSize(2);
  }

  @Test
  void starts_with_is_case_sensitive() {
    author("Ann");
    author("ann");
    author("Joann");
    assertThat(names(Author.objects.filter(Author_.name.startsWith("An")))).containsExactly("Ann");
    assertThat(byName("name__startswith", "an")).containsExactly("ann");
  }

  @Test
  void istarts_with_ignores_case() {
    author("Ann");
    author("aNNa");
    author("Joann");
    assertThat(names(Author.objects.filter(Author_.name.istartsWith("ANN"))))
        .containsExactlyInAnyOrder("Ann", "aNNa");
    assertThat(byName("name__istartswith", "ann")).hasSize(2);
  }

  @Test
  void ends_with_is_case_sensitive() {
    author("Joann");
    author("JoANN");
    assertThat(names(Author.objects.filter(Author_.name.endsWith("ann")))).containsExactly("Joann");
    assertThat(byName("name__endswith", "ANN")).containsExactly("JoANN");
  }

  @Test
  void iends_with_ignores_case() {
    author("Joann");
    author("JoANN");
    author("Anna");
    assertThat(names(Author.objects.filter(Author_.name.iendsWith("aNN"))))
        .containsExactlyInAnyOrder("Joann", "JoANN");
    assertThat(byName("name__iendswith", "ann")).hasSize(2);
  }

  @Test
  void wildcards_in_a_value_stand_for_themselves() {
    for (String special : List.of("%", "_", "\\", "'", "\"", "[", "*", "?", "$", "^", "{", "!")) {
      String name = "a" + special + "b";
      author(name);
      assertThat(names(Author.objects.filter(Author_.name.contains(special))))
          .as("contains %s", special)
          .containsExactly(name);
      assertThat(names(Author.objects.filter(Author_.name.startsWith("a" + special))))
          .as("startsWith %s", special)
          .containsExactly(name);
      assertThat(names(Author.objects.filter(Author_.name.endsWith(special + "b"))))
          .as("endsWith %s", special)
          .containsExactly(name);
    }
  }

  @Test
  void wildcards_in_a_value_stand_for_themselves_where_case_is_ignored() {
    for (String special : List.of("%", "_", "\\", "'", "[", "*", "?")) {
      String name = "a" + special + "b";
      author(name);
      assertThat(names(Author.objects.filter(Author_.name.icontains(special))))
          .as("icontains %s", special)
          .containsExactly(name);
      assertThat(names(Author.objects.filter(Author_.name.istartsWith("A" + special))))
          .as("istartsWith %s", special)
          .containsExactly(name);
      assertThat(names(Author.objects.filter(Author_.name.iendsWith(special + "B"))))
          .as("iendsWith %s", special)
          .containsExactly(name);
    }
  }

  @Test
  void wildcards_in_a_column_stand_for_themselves() {
    nicknamed("100% sure", "100%");
    nicknamed("100 sure", "100%");
    nicknamed("a_b", "a_b");
    nicknamed("axb", "a_b");
    nicknamed("c\\d", "\\");
    nicknamed("cd", "\\");
    assertThat(names(Author.objects.filter(Author_.name.contains(Author_.nickname))))
        .containsExactlyInAnyOrder("100% sure", "a_b", "c\\d");
    assertThat(names(Author.objects.filter(Author_.name.startsWith(Author_.nickname))))
        .containsExactlyInAnyOrder("100% sure", "a_b");
    assertThat(names(Author.objects.filter(Author_.name.endsWith(Author_.nickname))))
        .containsExactly("a_b");
  }

  @Test
  void searching_for_a_column_is_case_sensitive() {
    nicknamed("Ann", "Ann");
    nicknamed("ANN", "Ann");
    assertThat(names(Author.objects.filter(Author_.name.contains(Author_.nickname))))
        .containsExactly("Ann");
  }

  @Test
  void searching_for_the_empty_text_finds_every_text_but_not_null() {
    nicknamed("Ann", "x");
    nicknamed("Bob", "");
    nicknamed("Cid", null);
    assertThat(names(Author.objects.filter(Author_.nickname.contains(""))))
        .containsExactlyInAnyOrder("Ann", "Bob");
    assertThat(names(Author.objects.filter(Author_.nickname.icontains(""))))
        .containsExactlyInAnyOrder("Ann", "Bob");
    assertThat(names(Author.objects.filter(Author_.nickname.startsWith(""))))
        .containsExactlyInAnyOrder("Ann", "Bob");
  }

  @Test
  void the_empty_text_is_not_null() {
    nicknamed("Bob", "");
    assertThat(names(Author.objects.filter(Author_.nickname.isNull()))).isEmpty();
    assertThat(names(Author.objects.filter(Author_.nickname.eq("")))).containsExactly("Bob");
  }

  @Test
  void letters_beyond_ascii_are_found_case_sensitively() {
    author("Zoë");
    author("ZOË");
    assertThat(names(Author.objects.filter(Author_.name.contains("ë")))).containsExactly("Zoë");
    assertThat(names(Author.objects.filter(Author_.name.endsWith("Ë")))).containsExactly("ZOË");
  }

  @Test
  void letters_beyond_ascii_are_found_in_either_case_by_the_i_forms() {
    author("Zoë");
    author("ЖУК");
    assertThat(names(Author.objects.filter(Author_.name.iexact("ZOË")))).containsExactly("Zoë");
    assertThat(names(Author.objects.filter(Author_.name.icontains("Ë")))).containsExactly("Zoë");
    assertThat(names(Author.objects.filter(Author_.name.istartsWith("жу")))).containsExactly("ЖУК");
    assertThat(names(Author.objects.filter(Author_.name.iendsWith("к")))).containsExactly("ЖУК");
  }

  @Test
  @Needs(Capability.UNICODE_CASE)
  void upper_and_lower_know_letters_beyond_ascii() {
    author("Zoë");
    assertThat(names(Author.objects.filter(Author_.name.upper().eq("ZOË")))).containsExactly("Zoë");
  }

  @Test
  void characters_beyond_the_first_plane_are_found() {
    author("a😀b");
    author("a😁b");
    assertThat(names(Author.objects.filter(Author_.name.contains("😀")))).containsExactly("a😀b");
    assertThat(names(Author.objects.filter(Author_.name.icontains("A😁")))).containsExactly("a😁b");
  }

  @Test
  @Needs(Capability.REGEX)
  void regex_is_case_sensitive() {
    author("Ann");
    author("Bob");
    assertThat(names(Author.objects.filter(Author_.name.regex("^A.n$")))).containsExactly("Ann");
    assertThat(names(Author.objects.filter(Author_.name.regex("^a")))).isEmpty();
    assertThat(byName("name__regex", "b$")).containsExactly("Bob");
  }

  @Test
  @Needs(Capability.REGEX)
  void iregex_ignores_case() {
    author("Ann");
    assertThat(names(Author.objects.filter(Author_.name.iregex("^a.N$")))).containsExactly("Ann");
    assertThat(byName("name__iregex", "^ANN$")).containsExactly("Ann");
  }

  @Test
  void functions_of_texts_can_be_looked_up() {
    author("  Ann ");
    author("Bobby");
    assertThat(names(Author.objects.filter(Author_.name.trim().eq("Ann"))))
        .containsExactly("  Ann ");
    assertThat(names(Author.objects.filter(Author_.name.length().eq(5)))).containsExactly("Bobby");
    assertThat(names(Author.objects.filter(Author_.name.lower().startsWith("bob"))))
        .containsExactly("Bobby");
    assertThat(names(Author.objects.filter(Author_.name.upper().eq("BOBBY"))))
        .containsExactly("Bobby");
  }

  @Test
  void length_counts_characters_not_bytes() {
    author("Zoë");
    assertThat(names(Author.objects.filter(Author_.name.length().eq(3)))).containsExactly("Zoë");
  }

  @Test
  void a_text_is_never_read_as_sql() {
    String attack = "'; DROP TABLE authors; --";
    author(attack);
    assertThat(names(Author.objects.filter(Author_.name.eq(attack)))).containsExactly(attack);
    assertThat(names(Author.objects.filter(Author_.name.contains("'; DROP"))))
        .containsExactly(attack);
    assertThat(byName("name__istartswith", "'; drop")).containsExactly(attack);
  }
}
