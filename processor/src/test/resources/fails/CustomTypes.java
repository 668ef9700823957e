package fails;

import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.Field;
import dev.plinth.orm.meta.FieldType;
import dev.plinth.sql.SqlType;
import java.util.Optional;

class Custom extends Model {
  // error: @Field on Custom.none names String, which is no FieldType. Implement dev.plinth.orm.meta.FieldType<Optional<String>>. [field.not-a-field-type]
  @Field(type = String.class)
  Optional<String> none;

  // error: @Field on Custom.mismatch names UpperType, which is for String, but the field is of type int. [field.field-type-mismatch]
  @Field(type = UpperType.class)
  int mismatch;

  // error: SecretType of Custom.secret can't be made from the package of the model. Make it a visible class with a constructor without parameters. [field.field-type-unreachable]
  @Field(type = SecretType.class)
  String secret;

  // error: FieldType of Custom.raw can't be made from the package of the model. Make it a visible class with a constructor without parameters. [field.field-type-unreachable]
  @Field(type = FieldType.class)
  String raw;
}

class UpperType implements FieldType<String> {
  @Override
  public Class<String> javaType() {
    return String.class;
  }

  @Override
  public SqlType sqlType() {
    return SqlType.TEXT;
  }

  @Override
  public Object toDatabase(String value) {
    return value;
  }

  @Override
  public String fromDatabase(Object value) {
    return value.toString();
  }
}

class SecretType extends UpperType {
  SecretType(String key) {}
}
