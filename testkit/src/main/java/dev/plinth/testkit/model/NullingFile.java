package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Left behind by its folder. */
@Table(name = "nulling_files")
public class NullingFile extends Model {
  @ForeignKey(onDelete = OnDelete.SET_NULL)
  public Ref<@Nullable Folder> folder;

  public static final Manager<NullingFile> objects = Manager.of(NullingFile.class);
}
