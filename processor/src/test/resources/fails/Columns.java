package fails;

import dev.plinth.orm.Model;
import dev.plinth.orm.Ref;
import dev.plinth.orm.annotation.CharField;
import dev.plinth.orm.annotation.Check;
import dev.plinth.orm.annotation.ForeignKey;
import dev.plinth.orm.annotation.Index;
import dev.plinth.orm.annotation.Table;
import dev.plinth.orm.annotation.Unique;

@Table(
    name = "columns",
    indexes = {
      // error: No field 'emial' on Columns. Did you mean 'email'? Fields: email, id, mail, owner, ownerId, parent, parentId. [table.unknown-field]
      @Index("emial"),
      // error: No field 'parnet' on Columns. Did you mean 'parent'? Fields: email, id, mail, owner, ownerId, parent, parentId. [table.unknown-field]
      @Index({"email", "-parnet"}),
      // error: This @Index of Columns is empty. Name at least one field, or give it expressions. [table.empty]
      @Index,
      // error: This @Index of Columns has both fields and expressions. Write the fields as expressions too. [table.fields-and-expressions]
      @Index(value = "email", expressions = "lower(email)"),
      // error: No field 'colour' on Columns. Fields: email, id, mail, owner, ownerId, parent, parentId. [table.unknown-field]
      // error: The name '   ' of an @Index of Columns is empty. Choose a name of 1 to 63 bytes. [table.bad-name]
      @Index(value = "email", include = "colour", name = "   ")
    },
    // error: This @Unique of Columns is empty. Name at least one field. [table.empty]
    // error: No field 'children' on Columns. Fields: email, id, mail, owner, ownerId, parent, parentId. [table.unknown-field]
    unique = {@Unique({}), @Unique({"email", "children"})},
    // error: This @Check of Columns is empty. Write its condition in SQL. [table.empty]
    checks = @Check(""))
class Columns extends Model {
  String email;

  // error: Columns.email and Columns.mail are both kept in the column 'EMAIL' of columns. Give one of them another column, or remove it. [model.duplicate-column]
  @CharField(maxLength = 5, column = "EMAIL")
  String mail;

  Ref<Columns> parent;
  // error: Columns.parent and Columns.parentId are both kept in the column 'parent_id' of columns. Give one of them another column, or remove it. [model.duplicate-column]
  Long parentId;

  @ForeignKey(column = "other")
  Ref<Columns> owner;

  // error: Columns.ownerId and a column of Columns.owner are both called 'ownerId'. Rename one of them. [model.duplicate-field]
  Long ownerId;
}
