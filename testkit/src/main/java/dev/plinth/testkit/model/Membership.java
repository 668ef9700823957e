package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.OnDelete;
import dev.plinth.orm.annotation.Table;
import dev.plinth.orm.annotation.Unique;

/** What is known of one author in one club. */
@Table(name = "memberships", unique = @Unique({"club", "member"}))
public class Membership extends Model {
  @ForeignKey(onDelete = OnDelete.CASCADE)
  public Ref<Club> club;

  @ForeignKey(onDelete = OnDelete.CASCADE)
  public Ref<Author> member;

  @CharField(maxLength = 20)
  public String role = "member";

  public static final Manager<Membership> objects = Manager.of(Membership.class);
}
