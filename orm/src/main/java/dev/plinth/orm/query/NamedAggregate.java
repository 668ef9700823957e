package dev.plinth.orm.query;

import dev.plinth.orm.meta.FieldType;
import dev.plinth.orm.meta.FieldTypes;
import dev.plinth.orm.meta.ModelMeta;
import dev.plinth.orm.meta.RelationMeta;
import dev.plinth.sql.NearestName;
import dev.plinth.sql.PlinthException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The aggregates by name. */
enum NamedAggregate {
  AVG,
  COUNT,
  MAX,
  MIN,
  STDDEV,
  SUM,
  VARIANCE;

  /** The name that counts rows instead of values. */
  private static final String ROWS = "*";

  static Expression<?, ?> of(ModelMeta<?> model, String column, String function) {
    NamedAggregate aggregate = named(function);
    if (aggregate == COUNT && column.equals(ROWS)) {
      return Aggregates.count();
    }
    LookupPath path = LookupParser.parse(model, column);
    if (!path.many().isEmpty()) {
      throw aggregate.acrossMany(path);
    }
    return aggregate.of(path, NamedColumns.expression(model, column));
  }

  private static NamedAggregate named(String function) {
    for (NamedAggregate aggregate : values()) {
      if (aggregate.name().equalsIgnoreCase(function)) {
        return aggregate;
      }
    }
    List<String> names = Arrays.stream(values()).map(NamedAggregate::name).toList();
    throw new PlinthException(
        "query.unknown-aggregate",
        "No aggregate '%s'.%s Aggregates: %s."
            .formatted(function, NearestName.hint(function, names), String.join(", ", names)));
  }

  private Expression<?, ?> of(LookupPath path, Expression<?, ?> value) {
    LookupKind kind = LookupKind.of(value.type());
    boolean takes =
        switch (this) {
          case COUNT -> true;
          case MIN, MAX -> kind.operator(LookupOperator.GT.word()) != null;
          default -> kind == LookupKind.NUMBER;
        };
    if (!takes) {
      String needed = this == MIN || this == MAX ? "values with an order" : "a number";
      throw new PlinthException(
          "query.wrong-type",
          "%s expects %s, found '%s' of %s, which is %s. Name another column."
              .formatted(
                  this, needed, path.name(), path.root(), value.type().javaType().getSimpleName()));
    }
    return Expression.of(AggregateTerms.of(sqlName(), value.term()), type(value.type()));
  }

  private FieldType<?> type(FieldType<?> value) {
    return switch (this) {
      case COUNT -> FieldTypes.LONG;
      case MIN, MAX -> value;
      case SUM -> sumType(value);
      default -> FieldTypes.DOUBLE;
    };
  }

  /** Many small numbers make a great one. */
  private static FieldType<?> sumType(FieldType<?> value) {
    Class<?> java = value.javaType();
    return java == Integer.class || java == Short.class ? FieldTypes.LONG : value;
  }

  private String sqlName() {
    return switch (this) {
      case STDDEV -> Aggregates.STDDEV;
      case VARIANCE -> Aggregates.VARIANCE;
      default -> name().toLowerCase(Locale.ROOT);
    };
  }

  private PlinthException acrossMany(LookupPath path) {
    RelationMeta relation = path.many().get(0).relation();
    return new PlinthException(
        "query.to-many",
        ("%s of '%s' would count a row of %s once for each row that leads to it. Aggregate %s on its"
                + " own, or for each %s: select(%s(%s_.%s(), ...)).")
            .formatted(
                this,
                path.name(),
                relation.target(),
                relation.target(),
                relation.owner(),
                name().toLowerCase(Locale.ROOT),
                relation.owner(),
                relation.name()));
  }
}
