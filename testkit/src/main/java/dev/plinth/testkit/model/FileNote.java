package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.Table;

/** Protects what would go along with something else. */
@Table(name = "file_notes")
public class FileNote extends Model {
  @ForeignKey(onDelete = OnDelete.PROTECT)
  public Ref<CascadingFile> file;

  public static final Manager<FileNote> objects = Manager.of(FileNote.class);
}
