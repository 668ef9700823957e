package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.Table;

/** Keeps its folder from being deleted. */
@Table(name = "restricting_files")
public class RestrictingFile extends Model {
  @ForeignKey(onDelete = OnDelete.RESTRICT)
  public Ref<Folder> folder;

  public static final Manager<RestrictingFile> objects = Manager.of(RestrictingFile.class);
}
