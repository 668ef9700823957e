package dev.plinth.testkit.behaviour;

import dev.plinth.db.Database;
import dev.plinth.db.Transaction;
import dev.plinth.orm.Entity;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.sql.Delete;
import dev.plinth.sql.TableSource;
import dev.plinth.sql.dialect.Capability;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a suite's database once, and gives each test a clean one. */
final class SuiteExtension implements BeforeEachCallback, AfterEachCallback {
  private static final Namespace OURS = Namespace.create(SuiteExtension.class);
  private static final Logger LOG = LoggerFactory.getLogger("dev.plinth.testkit");

  @Override
  public void beforeEach(ExtensionContext context) {
    Database database = opened(context);
    database.makeDefault();
    behaviour(context).db = database;
    needs(context).forEach(capability -> require(capability, database, context));
    if (committed(context).isEmpty()) {
      context.getStore(OURS).put(Transaction.class, database.begin());
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Transaction transaction = context.getStore(OURS).get(Transaction.class, Transaction.class);
    if (transaction != null) {
      transaction.close();
    }
    committed(context)
        .ifPresent(mark -> List.of(mark.value()).forEach(model -> empty(model, opened(context))));
  }

  private static Behaviour behaviour(ExtensionContext context) {
    return (Behaviour) context.getRequiredTestInstance();
  }

  private static Database opened(ExtensionContext context) {
    BehaviourSuite suite =
        context.getRequiredTestInstances().findInstance(BehaviourSuite.class).orElseThrow();
    return outermost(context)
        .getStore(OURS)
        .computeIfAbsent(OpenSuite.class, key -> OpenSuite.of(suite), OpenSuite.class)
        .database();
  }

  /** The context of the suite itself, so that its database is closed when its last test has run. */
  private static ExtensionContext outermost(ExtensionContext context) {
    ExtensionContext found = context;
    Optional<ExtensionContext> next = context.getParent();
    while (next.isPresent() && next.get().getTestClass().isPresent()) {
      found = next.get();
      next = found.getParent();
    }
    return found;
  }

  private static List<Capability> needs(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), Needs.class)
        .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), Needs.class))
        .map(needs -> List.of(needs.value()))
        .orElse(List.of());
  }

  private static Optional<Committed> committed(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), Committed.class)
        .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), Committed.class));
  }

  private static void require(Capability capability, Database database, ExtensionContext context) {
    if (!database.dialect().has(capability)) {
      String reason =
          "%s has no %s: %s"
              .formatted(
                  database.dialect().title(), capability, database.dialect().whyNot(capability));
      LOG.info("Skipped: {}. {}", context.getDisplayName(), reason);
      throw new TestAbortedException(reason);
    }
  }

  private static void empty(Class<? extends Entity> model, Database database) {
    TableSource table = new TableSource(ModelMeta.of(model).table(), null);
    database.execute(database.dialect().compile(new Delete(table, null, List.of())));
  }
}
