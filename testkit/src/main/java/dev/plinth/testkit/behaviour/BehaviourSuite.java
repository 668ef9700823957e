package dev.plinth.testkit.behaviour;

import dev.plinth.db.Database;
import org.junit.jupiter.api.Nested;

/**
 * What every query and every write means. A dialect is finished when a class that extends this one
 * is green; what its database can't do is a {@link dev.plinth.sql.dialect.Capability} that it
 * lacks, and the tests that need it are skipped with the dialect's reason.
 *
 * <pre>{@code
 * class MariaDbBehaviourTest extends BehaviourSuite {
 *   @Override
 *   protected Database open() {
 *     return Database.connect("mariadb://localhost/plinth_test");
 *   }
 * }
 * }</pre>
 *
 * <p>The database is opened once. The suite creates its tables in it, drops those of an earlier run
 * that was cut off, and drops its own at the end: give it a database, or a schema, of its own.
 */
public abstract class BehaviourSuite {
  /** For subclasses. */
  protected BehaviourSuite() {}

  /**
   * Opens a database of the dialect under test, with at least five connections; closed at the end.
   */
  protected abstract Database open();

  @Nested
  class Aggregate extends AggregateBehaviour {}

  @Nested
  class AllowedNames extends AllowedNamesBehaviour {}

  @Nested
  class BothForms extends BothFormsBehaviour {}

  @Nested
  class Bulk extends BulkBehaviour {}

  @Nested
  class BulkOrder extends BulkOrderBehaviour {}

  @Nested
  class BulkUpdate extends BulkUpdateBehaviour {}

  @Nested
  class ByName extends ByNameBehaviour {}

  @Nested
  class CommitHook extends CommitHookBehaviour {}

  @Nested
  class CompositeKey extends CompositeKeyBehaviour {}

  @Nested
  class DateLookup extends DateLookupBehaviour {}

  @Nested
  class Delete extends DeleteBehaviour {}

  @Nested
  class Distinct extends DistinctBehaviour {}

  @Nested
  class Equality extends EqualityBehaviour {}

  @Nested
  class ErrorKind extends ErrorKindBehaviour {}

  @Nested
  class Exclude extends ExcludeBehaviour {}

  @Nested
  class FieldType extends FieldTypeBehaviour {}

  @Nested
  class FieldValue extends FieldValueBehaviour {}

  @Nested
  class Freshness extends FreshnessBehaviour {}

  @Nested
  class Get extends GetBehaviour {}

  @Nested
  class GetOrCreate extends GetOrCreateBehaviour {}

  @Nested
  class Grouping extends GroupingBehaviour {}

  @Nested
  class Hook extends HookBehaviour {}

  @Nested
  class Isolation extends IsolationBehaviour {}

  @Nested
  class Join extends JoinBehaviour {}

  @Nested
  class KeyForm extends KeyFormBehaviour {}

  @Nested
  class LazyLoading extends LazyLoadingBehaviour {}

  @Nested
  class ListAggregate extends ListAggregateBehaviour {}

  @Nested
  class Lock extends LockBehaviour {}

  @Nested
  class LookupForms extends LookupFormsBehaviour {}

  @Nested
  class ManyToMany extends ManyToManyBehaviour {}

  @Nested
  class Null extends NullBehaviour {}

  @Nested
  class NullElement extends NullElementBehaviour {}

  @Nested
  class NumberLookup extends NumberLookupBehaviour {}

  @Nested
  class OddName extends OddNameBehaviour {}

  @Nested
  class OnlyDefer extends OnlyDeferBehaviour {}

  @Nested
  class OneToOne extends OneToOneBehaviour {}

  @Nested
  class Ordering extends OrderingBehaviour {}

  @Nested
  class OuterReference extends OuterReferenceBehaviour {}

  @Nested
  class Paging extends PagingBehaviour {}

  @Nested
  class Pool extends PoolBehaviour {}

  @Nested
  class Prefetch extends PrefetchBehaviour {}

  @Nested
  class RawSql extends RawSqlBehaviour {}

  @Nested
  class ReadOnly extends ReadOnlyBehaviour {}

  @Nested
  class RelatedAggregate extends RelatedAggregateBehaviour {}

  @Nested
  class RelationFilter extends RelationFilterBehaviour {}

  @Nested
  class Retry extends RetryBehaviour {}

  @Nested
  class Returning extends ReturningBehaviour {}

  @Nested
  class Saving extends SavingBehaviour {}

  @Nested
  class Schema extends SchemaBehaviour {}

  @Nested
  class SchemaName extends SchemaNameBehaviour {}

  @Nested
  class SelectRelated extends SelectRelatedBehaviour {}

  @Nested
  class Stream extends StreamBehaviour {}

  @Nested
  class Subquery extends SubqueryBehaviour {}

  @Nested
  class TextLookup extends TextLookupBehaviour {}

  @Nested
  class Transaction extends TransactionBehaviour {}

  @Nested
  class Update extends UpdateBehaviour {}

  @Nested
  class Upsert extends UpsertBehaviour {}

  @Nested
  class Validation extends ValidationBehaviour {}

  @Nested
  class Window extends WindowBehaviour {}

  @Nested
  class WindowCondition extends WindowConditionBehaviour {}
}
