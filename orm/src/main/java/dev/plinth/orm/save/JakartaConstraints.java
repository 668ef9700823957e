package dev.plinth.orm.save;

import dev.plinth.orm.meta.Persistent;
import dev.plinth.sql.PlinthException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of Jakarta Validation. Only this class names its types, so that Plinth runs
 * without them.
 */
record JakartaConstraints(Validator validator) implements Constraints {

  @SuppressWarnings("resource") // the factory lives as long as the program
  static @Nullable Constraints found() {
    try {
      return new JakartaConstraints(
          jakarta.validation.Validation.buildDefaultValidatorFactory().getValidator());
    } catch (NoProviderFoundException e) {
      return null;
    } catch (ValidationException e) {
      return (object, into) -> {
        throw broken(e);
      };
    }
  }

  /** Saving without the constraints that the program counts on would be worse than not saving. */
  private static PlinthException broken(ValidationException cause) {
    return new PlinthException(
        "validation.provider-failed",
        "The provider of Jakarta Validation on the class path does not start: "
            + cause.getMessage()
            + ". Add what it needs, or take the provider off the class path.",
        cause);
  }

  @Override
  public void check(Persistent object, Validation into) {
    for (ConstraintViolation<Persistent> violation : validator.validate(object)) {
      String path = violation.getPropertyPath().toString();
      into.add(path, "validation.constraint", violation.getMessage());
    }
  }
}
