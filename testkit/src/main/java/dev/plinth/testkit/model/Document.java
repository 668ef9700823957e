package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.Table;
import dev.plinth.orm.annotation.TextField;
import dev.plinth.orm.annotation.Version;

/** Saved optimistically. */
@Table(name = "documents")
public class Document extends Model {
  @CharField(maxLength = 100)
  public String title;

  @TextField public String body = "";

  @Version public int version;

  public static final Manager<Document> objects = Manager.of(Document.class);
}
