package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.Table;
import dev.plinth.orm.annotation.Version;
import org.jspecify.annotations.Nullable;

/** Keywords, signs of LIKE and of binds, and letters that differ in case only, as names. */
@Table(name = "Select")
public class Lodger extends Model {
  @CharField(maxLength = 60, column = "ünïcödé")
  public String name;

  @IntegerField(column = "Group By")
  public @Nullable Integer age;

  @IntegerField(column = "group_by :x ?")
  public int rent;

  @Version
  @IntegerField(column = "100%_\\")
  public int version;

  @ForeignKey(relatedName = "lodgers", column = "From", onDelete = OnDelete.CASCADE)
  public Ref<House> house;

  public static final Manager<Lodger> objects = Manager.of(Lodger.class);
}
