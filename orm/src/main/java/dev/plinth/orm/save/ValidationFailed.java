package dev.plinth.orm.save;

import dev.plinth.sql.PlinthException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An object can't be saved as it is. All problems are named at once, and nothing was sent.
 *
 * <pre>{@code
 * // User can't be saved: username has 80 characters, at most 50 are taken [validation.too-long];
 * // email is null but the column takes none [validation.null]. [validation.failed]
 * }</pre>
 */
public final class ValidationFailed extends PlinthException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;

  private final transient List<Violation> violations;

  ValidationFailed(List<Violation> violations) {
    super("validation.failed", sentence(violations));
    this.violations = List.copyOf(violations);
  }

  /** The problems, in the order of the objects and their fields. */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }

  private static String sentence(List<Violation> violations) {
    boolean several = violations.stream().anyMatch(violation -> violation.position() > 0);
    String problems =
        violations.stream()
            .limit(SHOWN)
            .map(violation -> several ? placed(violation) : violation.toString())
            .collect(Collectors.joining("; "));
    int more = violations.size() - SHOWN;
    return violations.get(0).model()
        + " can't be saved: "
        + problems
        + (more > 0 ? "; and " + more + " more" : "")
        + ".";
  }

  private static String placed(Violation violation) {
    return "object " + violation.position() + ": " + violation;
  }
}
