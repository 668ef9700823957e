package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.Table;

/** Keeps its folder from being deleted before a statement is sent. */
@Table(name = "protecting_files")
public class ProtectingFile extends Model {
  @ForeignKey(onDelete = OnDelete.PROTECT)
  public Ref<Folder> folder;

  public static final Manager<ProtectingFile> objects = Manager.of(ProtectingFile.class);
}
