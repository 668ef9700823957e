package dev.plinth.migrations.drift;

import dev.plinth.sql.schema.Default;
import dev.plinth.sql.schema.ExclusionConstraint;
import dev.plinth.sql.schema.Generated;
import dev.plinth.sql.schema.IndexKey;
import dev.plinth.sql.schema.SqlText;
import dev.plinth.sql.schema.Table;
import dev.plinth.sql.schema.TableColumn;
import dev.plinth.sql.schema.UniqueConstraint;
import dev.plinth.sql.schema.View;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes every text of SQL in a table or view.
 *
 * @param change what becomes of a text
 */
record Rewording(UnaryOperator<String> change) {

  View of(View view) {
    return new View(view.name(), of(view.query()), view.materialized(), view.comment());
  }

  Table of(Table table) {
    return table
        .columns(table.columns().stream().map(this::of).toList())
        .checks(
            table.checks().stream().map(check -> check.condition(of(check.condition()))).toList())
        .uniques(table.uniques().stream().map(this::of).toList())
        .exclusions(table.exclusions().stream().map(this::of).toList())
        .indexes(
            table.indexes().stream()
                .map(
                    index ->
                        index
                            .keys(index.keys().stream().map(this::of).toList())
                            .where(ofNullable(index.where())))
                .toList());
  }

  private TableColumn of(TableColumn column) {
    Default value = column.defaultValue();
    Generated generated = column.generated();
    return column
        .defaultValue(value == null ? null : new Default(value.value(), ofNullable(value.text())))
        .generated(generated == null ? null : new Generated(of(generated.expression())));
  }

  private UniqueConstraint of(UniqueConstraint unique) {
    return new UniqueConstraint(unique.name(), unique.columns(), ofNullable(unique.where()));
  }

  private ExclusionConstraint of(ExclusionConstraint exclusion) {
    return new ExclusionConstraint(
        exclusion.name(),
        exclusion.method(),
        exclusion.elements().stream().map(this::of).toList(),
        ofNullable(exclusion.where()));
  }

  private ExclusionConstraint.Element of(ExclusionConstraint.Element element) {
    return new ExclusionConstraint.Element(of(element.expression()), element.operator());
  }

  private IndexKey of(IndexKey key) {
    return new IndexKey(key.column(), ofNullable(key.expression()), key.descending(), key.nulls());
  }

  private SqlText of(SqlText text) {
    return new SqlText(change.apply(text.text()));
  }

  private @Nullable SqlText ofNullable(@Nullable SqlText text) {
    return text == null ? null : of(text);
  }
}
