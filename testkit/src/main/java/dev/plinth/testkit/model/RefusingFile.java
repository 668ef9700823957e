package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.Table;

/** Keeps its folder from being deleted, as the database does by default. */
@Table(name = "refusing_files")
public class RefusingFile extends Model {
  @ForeignKey(onDelete = OnDelete.NO_ACTION)
  public Ref<Folder> folder;

  public static final Manager<RefusingFile> objects = Manager.of(RefusingFile.class);
}
