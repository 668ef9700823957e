package dev.plinth.orm.save;

import dev.plinth.sql.PlinthException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Objects can't be deleted since others point to them that are protected by {@code
 * OnDelete.PROTECT}. Nothing was deleted.
 */
public final class DeleteProtected extends PlinthException {
  private static final long serialVersionUID = 1L;

  private final transient List<ProtectedRows> protectedRows;

  DeleteProtected(String model, List<ProtectedRows> protectedRows) {
    super("delete.protected", sentence(model, protectedRows));
    this.protectedRows = List.copyOf(protectedRows);
  }

  /** The protected objects' number by the relation that protects them: {@code Person.boss}. */
  public Map<String, Long> counts() {
    return protectedRows.stream()
        .collect(Collectors.toMap(rows -> rows.relation().toString(), ProtectedRows::count));
  }

  private static String sentence(String model, List<ProtectedRows> protectedRows) {
    String protectors =
        protectedRows.stream().map(ProtectedRows::toString).collect(Collectors.joining("; "));
    return "Can't delete "
        + model
        + ": protected by "
        + protectors
        + ". Delete those first, or point them elsewhere.";
  }
}
