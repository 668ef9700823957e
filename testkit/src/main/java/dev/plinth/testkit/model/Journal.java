package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what its hooks hear; one titled {@code stop} stops what happens to it. */
@Table(name = "journals")
public class Journal extends Model {
  @CharField(maxLength = 40)
  public String title;

  @ForeignKey(onDelete = OnDelete.CASCADE)
  public Ref<@Nullable Journal> volume;

  /** What was heard, in order. */
  public final transient List<String> heard = new ArrayList<>();

  public static final Manager<Journal> objects = Manager.of(Journal.class);

  @Override
  protected void beforeSave() {
    heard.add("beforeSave");
    title = title.strip();
  }

  @Override
  protected void afterSave(boolean created) {
    heard.add(created ? "created" : "updated");
    stop();
  }

  @Override
  protected void beforeDelete() {
    heard.add("beforeDelete");
  }

  @Override
  protected void afterDelete() {
    heard.add("afterDelete");
    stop();
  }

  private void stop() {
    if (title.equals("stop")) {
      throw new IllegalStateException("stopped");
    }
  }
}
