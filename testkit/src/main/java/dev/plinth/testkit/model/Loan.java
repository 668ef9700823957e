package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Many;
import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.ManyToMany;
import dev.plinth.orm.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Points to keys that have more than one spelling. */
@Table(name = "loans")
public class Loan extends Model {
  @CharField(maxLength = 40)
  public String name;

  @ForeignKey(relatedName = "loans")
  public Ref<@Nullable Rate> rate;

  @ForeignKey(relatedName = "signed")
  public Ref<@Nullable Fingerprint> signature;

  @ManyToMany(relatedName = "marked")
  public Many<Fingerprint> marks;

  public static final Manager<Loan> objects = Manager.of(Loan.class);
}
