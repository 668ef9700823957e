package fails;

import dev.plinth.orm.Entity;
import dev.plinth.orm.Model;
import dev.plinth.orm.annotation.ArrayField;
import dev.plinth.orm.annotation.BigIntegerField;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.DecimalField;
import dev.plinth.orm.annotation.IntegerField;
import dev.plinth.orm.annotation.PrimaryKey;
import java.math.BigDecimal;
import java.util.List;

class Optioned extends Model {
  // error: maxLength = 0 on Optioned.none is no use: a length is at least 1. [field.bad-option]
  @CharField(maxLength = 0)
  String none;

  // error: minLength = 5 on Optioned.turned is no use: it is greater than maxLength = 3. [field.bad-option]
  @CharField(maxLength = 3, minLength = 5)
  String turned;

  // error: pattern = "[a-z" on Optioned.open is no use: it is no regular expression: Unclosed character class. [field.bad-option]
  @CharField(maxLength = 3, pattern = "[a-z")
  String open;

  // error: The name '' of the column of Optioned.unnamed is empty. Choose a name of 1 to 63 bytes. [table.bad-name]
  @CharField(maxLength = 3, column = "")
  String unnamed;

  @CharField(
      maxLength = 3,
      // error: The name 'a_name_that_is_much_longer_than_any_database_would_ever_think_of_keeping' of the column of Optioned.endless has 72 bytes. Choose a name of 1 to 63 bytes. [table.bad-name]
      column = "a_name_that_is_much_longer_than_any_database_would_ever_think_of_keeping")
  String endless;

  // error: min = 5 on Optioned.narrow is no use: it is greater than max = 3. [field.bad-option]
  @IntegerField(min = 5, max = 3)
  int narrow;

  // error: decimalPlaces = 3 on Optioned.more is no use: it is between 0 and maxDigits = 2. [field.bad-option]
  @DecimalField(maxDigits = 2, decimalPlaces = 3)
  BigDecimal more;

  // error: min = zero on Optioned.zero is no use: it is not a number. [field.bad-option]
  @DecimalField(maxDigits = 2, min = "zero")
  BigDecimal zero;

  // error: dbDefault = 0 on Optioned.doubled is no use: the column is generated. [field.bad-option]
  @BigIntegerField(generated = "views * 2", dbDefault = "0")
  long doubled;

  // error: maxLength on Optioned.numbers says nothing for a list of Integer. Remove it. [field.option-elsewhere]
  @ArrayField(maxLength = 3)
  List<Integer> numbers;
}

class Computed extends Entity {
  @PrimaryKey
  // error: Computed.id is (part of) the primary key and can't be computed by the database from other columns. Drop generated. [field.key-generated]
  @BigIntegerField(generated = "1")
  long id;
}
