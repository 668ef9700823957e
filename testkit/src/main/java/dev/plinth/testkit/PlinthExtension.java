package dev.plinth.testkit;

import dev.plinth.db.Database;
import dev.plinth.db.Transaction;
import dev.plinth.orm.Entity;
import dev.plinth.orm.Tables;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link PlinthTest} does; for JUnit. Thread-safe. */
public final class PlinthExtension
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final Namespace OURS = Namespace.create(PlinthExtension.class);
  private static final String IN_MEMORY = "sqlite::memory:";

  /** For JUnit. */
  public PlinthExtension() {}

  @Override
  public void beforeEach(ExtensionContext context) {
    PlinthTest wanted = wanted(context);
    Database database = opened(context).database();
    database.makeDefault();
    if (wanted.fresh()) {
      Tables.dropIfThere(database, models(wanted));
      Tables.create(database, models(wanted));
    } else {
      context.getStore(OURS).put(Transaction.class, database.begin());
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Transaction transaction = context.getStore(OURS).get(Transaction.class, Transaction.class);
    if (transaction != null) {
      transaction.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Database.class || type == SqlLog.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Database database = opened(context).database();
    return parameter.getParameter().getType() == Database.class
        ? database
        : context
            .getStore(OURS)
            .computeIfAbsent(SqlLog.class, key -> SqlLog.open(database), SqlLog.class);
  }

  private static Opened opened(ExtensionContext context) {
    ExtensionContext owner = owner(context);
    PlinthTest wanted = wanted(context);
    return owner
        .getStore(OURS)
        .computeIfAbsent(Opened.class, key -> Opened.of(wanted), Opened.class);
  }

  /** The context of the annotated class, so that classes nested in it share its database. */
  private static ExtensionContext owner(ExtensionContext context) {
    ExtensionContext owner = context;
    while (owner.getParent().flatMap(PlinthExtension::annotation).isPresent()) {
      owner = owner.getParent().orElseThrow();
    }
    return owner;
  }

  private static Optional<PlinthTest> annotation(ExtensionContext context) {
    return context
        .getTestClass()
        .flatMap(type -> AnnotationSupport.findAnnotation(type, PlinthTest.class));
  }

  private static PlinthTest wanted(ExtensionContext context) {
    ExtensionContext asked = context;
    while (annotation(asked).isEmpty()) {
      asked = asked.getParent().orElseThrow();
    }
    return annotation(asked).orElseThrow();
  }

  private static List<Class<? extends Entity>> models(PlinthTest wanted) {
    return List.of(wanted.value());
  }

  /** A database with its tables, dropped and closed when the annotated class is done. */
  private record Opened(Database database, List<Class<? extends Entity>> models)
      implements AutoCloseable {

    static Opened of(PlinthTest wanted) {
      Database database = Database.connect(url(wanted.url()));
      Tables.dropIfThere(database, PlinthExtension.models(wanted));
      Tables.create(database, PlinthExtension.models(wanted));
      return new Opened(database, PlinthExtension.models(wanted));
    }

    private static String url(String given) {
      if (given.contains(":")) {
        return given;
      }
      String variable = given.isEmpty() ? null : System.getenv(given);
      return Objects.requireNonNullElse(variable, IN_MEMORY);
    }

    @Override
    public void close() {
      Tables.dropIfThere(database, models);
      database.close();
    }
  }
}
