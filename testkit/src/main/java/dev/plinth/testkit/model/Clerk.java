package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** References within a schema and out of it. */
@Table(name = "clerks", schema = "plinth \"Offices\"")
public class Clerk extends Model {
  @CharField(maxLength = 60)
  public String name;

  public @Nullable Integer age;

  @ForeignKey(relatedName = "clerks", onDelete = OnDelete.CASCADE)
  public Ref<Branch> branch;

  @ForeignKey(onDelete = OnDelete.SET_NULL)
  public Ref<@Nullable City> home;

  public static final Manager<Clerk> objects = Manager.of(Clerk.class);
}
