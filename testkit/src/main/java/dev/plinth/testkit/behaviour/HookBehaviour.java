package dev.plinth.testkit.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plinth.orm.save.DeleteListener;
import dev.plinth.orm.save.Registration;
import dev.plinth.orm.save.SaveListener;
import dev.plinth.testkit.model.Journal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What models and listeners hear of saving and deleting. */
abstract class HookBehaviour extends Behaviour {

  private static Journal journal(String title) {
    Journal journal = new Journal();
    journal.title = title;
    return journal;
  }

  @Test
  void a_model_hears_of_its_own_saves() {
    Journal journal = journal("a");
    journal.save();
    journal.title = "b";
    journal.save();
    assertThat(journal.heard).containsExactly("beforeSave", "created", "beforeSave", "updated");
  }

  @Test
  void what_is_changed_before_saving_is_saved() {
    Journal journal = journal("  trimmed ");
    journal.save();
    assertThat(Journal.objects.get("title", "trimmed")).isEqualTo(journal);
  }

  @Test
  void an_error_after_saving_undoes_the_save() {
    Journal journal = journal("stop");
    assertThatIllegalStateException().isThrownBy(journal::save);
    assertThat(journal.isPersisted()).isFalse();
    assertThat(Journal.objects.exists()).isFalse();
  }

  @Test
  void a_model_hears_of_its_own_delete() {
    Journal journal = journal("a");
    journal.save();
    journal.heard.clear();
    journal.delete();
    assertThat(journal.heard).containsExactly("beforeDelete", "afterDelete");
    assertThat(Journal.objects.exists()).isFalse();
  }

  @Test
  void an_error_after_deleting_undoes_the_delete() {
    Journal journal = journal("a");
    journal.save();
    journal.title = "stop";
    assertThatIllegalStateException().isThrownBy(journal::delete);
    assertThat(Journal.objects.exists()).isTrue();
  }

  @Test
  void objects_that_are_deleted_along_hear_of_it() {
    List<String> heard = new ArrayList<>();
    Journal volume = journal("volume");
    volume.save();
    Journal issue = journal("issue");
    issue.volume.set(volume);
    issue.save();
    try (Registration registration =
        Journal.objects.onDelete(
            new DeleteListener<Journal>() {
              @Override
              public void beforeDelete(Journal journal) {
                heard.add(journal.title);
              }
            })) {
      assertThat(registration).isNotNull();
      volume.delete();
    }
    assertThat(heard).containsExactlyInAnyOrder("volume", "issue");
    assertThat(Journal.objects.exists()).isFalse();
  }

  @Test
  void listeners_hear_of_saves_after_the_model() {
    List<String> heard = new ArrayList<>();
    Journal journal = journal("a");
    try (Registration registration =
        Journal.objects.onSave(
            new SaveListener<Journal>() {
              @Override
              public void beforeSave(Journal saved) {
                heard.addAll(saved.heard);
                heard.add("listener");
              }

              @Override
              public void afterSave(Journal saved, boolean created) {
                heard.add("after " + created);
              }
            })) {
      assertThat(registration).isNotNull();
      journal.save();
    }
    journal.title = "b";
    journal.save();
    assertThat(heard).containsExactly("beforeSave", "listener", "after true");
  }

  @Test
  void deleting_by_query_calls_the_hooks_of_each_object() {
    List<String> heard = new ArrayList<>();
    journal("a").save();
    journal("b").save();
    try (Registration registration =
        Journal.objects.onDelete(
            new DeleteListener<Journal>() {
              @Override
              public void afterDelete(Journal journal) {
                heard.add(journal.title);
              }
            })) {
      assertThat(registration).isNotNull();
      Journal.objects.orderBy("title").delete();
    }
    assertThat(heard).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void updates_by_query_are_not_heard_of() {
    Journal journal = journal("a");
    journal.save();
    journal.heard.clear();
    Journal.objects.update(dev.plinth.testkit.model.Journal_.title.set("b"));
    assertThat(journal.heard).isEmpty();
  }
}
