package dev.plinth.migrations.inspect;

import dev.plinth.sql.SqlType;
import dev.plinth.sql.schema.EnumType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The classes for types of the database that were needed, each once. */
final class CustomTypes {
  private final Taken names;
  private final List<EnumType> enums;
  private final Map<SqlType, CustomType> types = new LinkedHashMap<>();

  /** With the names of all classes, and the enum types of the database. */
  CustomTypes(Taken names, List<EnumType> enums) {
    this.names = names;
    this.enums = List.copyOf(enums);
  }

  CustomType of(SqlType type) {
    return types.computeIfAbsent(type, this::make);
  }

  List<CustomType> all() {
    return List.copyOf(types.values());
  }

  private CustomType make(SqlType type) {
    SqlType single = type.element() == null ? type : type.element();
    String told = single.name() == null ? single.kind().name() : single.name();
    String name = told.isBlank() ? "Untyped" : JavaNames.type(told.toLowerCase(Locale.ROOT));
    String className = names.free(name + (type.element() == null ? "Type" : "ListType"));
    return new CustomType(className, type, labels(single));
  }

  private List<String> labels(SqlType type) {
    return enums.stream()
        .filter(each -> type.kind() == SqlType.Kind.ENUM && each.name().equals(type.name()))
        .findFirst()
        .map(EnumType::labels)
        .orElse(List.of());
  }
}
