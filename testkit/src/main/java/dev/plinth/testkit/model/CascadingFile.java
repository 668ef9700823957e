package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.Table;

/** Deleted with its folder. */
@Table(name = "cascading_files")
public class CascadingFile extends Model {
  @ForeignKey(onDelete = OnDelete.CASCADE)
  public Ref<Folder> folder;

  public static final Manager<CascadingFile> objects = Manager.of(CascadingFile.class);
}
