package blog;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;

public class Tag extends Model {
  @CharField(maxLength = 50, unique = true)
  String name;

  public static final Manager<Tag> objects = Manager.of(Tag.class);
}
