package dev.plinth.testkit.model;

import dev.plinth.orm.Manager;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.Check;
import dev.plinth.orm.annotation.Table;

/** Money that a check protects. */
@Table(name = "accounts", checks = @Check(name = "accounts_not_overdrawn", value = "balance >= 0"))
public class Account extends Model {
  @CharField(maxLength = 40, unique = true)
  public String owner;

  public long balance;

  public static final Manager<Account> objects = Manager.of(Account.class);
}
