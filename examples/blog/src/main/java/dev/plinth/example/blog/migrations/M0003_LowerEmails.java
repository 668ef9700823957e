package dev.plinth.example.blog.migrations;

import dev.plinth.migrations.Migration;
import dev.plinth.migrations.operation.Operation;
import java.util.List;

/** One spelling for each address, so that nobody signs up twice. What they were before is lost. */
public final class M0003_LowerEmails extends Migration {
  @Override
  protected List<Operation> operations() {
    return List.of(runSql(List.of("UPDATE blog_users SET email = lower(email)"), List.of()));
  }
}
