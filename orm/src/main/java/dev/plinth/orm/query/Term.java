package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldMeta;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.sql.Frame;
import dev.plinth.sql.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a question in the model's own words: fields and relations, no tables, no joins, no
 * text. Terms are plain values; {@link Resolver} turns them into SQL expressions.
 */
public sealed interface Term {

  /** A field, reached over to-one relations. */
  record Field(Hops hops, FieldMeta field) implements Term {}

  /** A value in database form, to be bound. */
  record Value(@Nullable Object value, SqlType type) implements Term {}

  /** A condition that is known beforehand. */
  record Constant(boolean value) implements Term {}

  /** An operator or function over terms. */
  record Apply(SqlFunction function, List<Term> arguments) implements Term {
    /** Copies the list. */
    public Apply {
      arguments = List.copyOf(arguments);
    }
  }

  /** All of the conditions. */
  record And(List<Term> conditions) implements Term {
    /** Copies the list. */
    public And {
      conditions = List.copyOf(conditions);
    }
  }

  /** At least one of the conditions. */
  record Or(List<Term> conditions) implements Term {
    /** Copies the list. */
    public Or {
      conditions = List.copyOf(conditions);
    }
  }

  /** Exactly the rows that the condition does not keep, in two-valued logic. */
  record Not(Term condition) implements Term {}

  /** Whether a value is null, or is not. */
  record Null(Term value, boolean negated) implements Term {}

  /**
   * Whether a value is one of many.
   *
   * @param value the value
   * @param values the many, in database form, without nulls
   * @param type their type
   * @param withNull whether null was among them: it counts where the condition is negated
   */
  record In(Term value, List<?> values, SqlType type, boolean withNull) implements Term {
    /** Copies the list. */
    public In {
      values = List.copyOf(values);
    }
  }

  /** Whether values are among the rows of a question. */
  record InQuestion(List<Term> values, Question question) implements Term {
    /** Copies the list. */
    public InQuestion {
      values = List.copyOf(values);
    }
  }

  /** The single value that a question answers. */
  record Scalar(Question question) implements Term {}

  /**
   * Whether there is a related object that keeps the condition.
   *
   * @param hops the to-one relations before
   * @param relation a to-many relation
   * @param condition in words of the related model
   */
  record Related(Hops hops, RelationMeta relation, Term condition) implements Term {}

  /**
   * Whether the row is linked, by a link table, to the owner of this key.
   *
   * @param relation the many-to-many of the owner, or the reverse of one
   * @param ownerKey the owner's key, to be bound
   */
  record Linked(RelationMeta relation, List<Value> ownerKey) implements Term {
    /** Copies the list. */
    public Linked {
      ownerKey = List.copyOf(ownerKey);
    }
  }

  /**
   * An aggregate over the rows of a group.
   *
   * @param function the SQL name: {@code count}, {@code sum}, ...
   * @param arguments what is aggregated; empty for {@code count(*)}
   * @param distinct whether equal values count once
   * @param filter which rows take part, or null for all
   * @param order in which order they take part; empty for any
   */
  record Aggregate(
      String function,
      List<Term> arguments,
      boolean distinct,
      @Nullable Term filter,
      List<Order<?>> order)
      implements Term {
    /** Copies the lists. */
    public Aggregate {
      arguments = List.copyOf(arguments);
      order = List.copyOf(order);
    }
  }

  /** An aggregate over the related objects of one row, in words of the related model. */
  record RelatedAggregate(Hops hops, RelationMeta relation, Aggregate aggregate) implements Term {}

  /**
   * A function over the rows around each row.
   *
   * @param function a function of windows, or an {@link Aggregate}
   * @param partition what rows have in common that belong together
   * @param order in which order the function sees them
   * @param frame which of them count, or null for the default of SQL
   */
  record Window(Term function, List<Term> partition, List<Order<?>> order, @Nullable Frame frame)
      implements Term {
    /** Copies the lists. */
    public Window {
      partition = List.copyOf(partition);
      order = List.copyOf(order);
    }
  }

  /** Whether a question has rows. */
  record Exists(Question question) implements Term {}

  /** A value of the row around a sub-query, in words of that row's model. */
  record Outer(Term value) implements Term {}
}
