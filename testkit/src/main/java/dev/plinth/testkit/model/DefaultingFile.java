package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.Table;

/** Moved to folder 1 when its folder is deleted. */
@Table(name = "defaulting_files")
public class DefaultingFile extends Model {
  @ForeignKey(onDelete = OnDelete.SET_DEFAULT, dbDefault = "1")
  public Ref<Folder> folder;

  public static final Manager<DefaultingFile> objects = Manager.of(DefaultingFile.class);
}
