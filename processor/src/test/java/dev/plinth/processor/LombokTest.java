package dev.plinth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.orm.meta.Persistent;
import dev.plinth.orm.meta.RowState;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LombokTest {
  private static final String MODELS =
      """
      package app;

      import dev.plinth.orm.*;
      import dev.plinth.orm.annotation.*;
      import lombok.*;
      import lombok.experimental.*;

      @Getter
      @Setter
      @NoArgsConstructor
      @AllArgsConstructor
      class Account extends Model {
        @CharField(maxLength = 30) private String name;
        private boolean active;
        private boolean isLocked;
        private Boolean checked;
        private Ref<Account> parent;
        Many<Account> children;
      }

      @Accessors(fluent = true)
      class Fluent extends Model {
        @Getter @Setter private int total;
        @Setter(AccessLevel.PACKAGE) @Getter(AccessLevel.PROTECTED) private String note;
      }

      @FieldDefaults(level = AccessLevel.PRIVATE)
      @Getter
      @Setter
      class Defaulted extends Model {
        String hidden;
      }

      abstract class Base extends Model {
        @Getter @Setter private String inherited;
      }

      class Derived extends Base {
        static boolean asks(Derived d) {
          return Derived_.inherited.eq(d.getInherited()) != null;
        }
      }
      """;

  @TempDir Path temporary;

  private static Processor lombok() {
    try {
      Class<?> type = Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor");
      return (Processor) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private Compilation compile(String source, boolean lombokFirst) {
    Path file = Compilation.source(temporary.resolve("src"), "app.Models", source);
    Processor ours = new ModelProcessor();
    Processor[] order =
        lombokFirst ? new Processor[] {lombok(), ours} : new Processor[] {ours, lombok()};
    Path output = temporary.resolve(lombokFirst ? "first" : "second");
    return Compilation.Request.of(output, file).with(order).run();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void accessors_that_lombok_writes_are_used_in_either_order(boolean lombokFirst) throws Exception {
    Compilation compilation = compile(MODELS, lombokFirst);
    assertThat(compilation.problems()).isEmpty();
    assertThat(compilation.generated().get("app.Account_"))
        .contains("if (at[1] > 0) { var read = row.getString(at[1]); ")
        .contains("account.setName(read); was[1] = read; }")
        .contains("account.isActive()")
        .contains("account.isLocked()")
        .contains("account.getChecked()")
        .contains("account.setParent(new Ref<Account>(state, 0))");
    assertThat(compilation.generated().get("app.Fluent_")).contains("fluent.total(read)");
    assertThat(compilation.generated().get("app.Defaulted_")).contains("defaulted.getHidden()");
    assertThat(stateOf(compilation, "app.Account").meta().fields()).hasSize(6);
  }

  private static RowState stateOf(Compilation compilation, String model) throws Exception {
    var constructor = compilation.classes().loadClass(model).getDeclaredConstructor();
    constructor.setAccessible(true);
    return Persistent.stateOf((Persistent) constructor.newInstance());
  }

  @Test
  void the_order_makes_no_difference_to_the_generated_code() {
    assertThat(compile(MODELS, true).generated()).isEqualTo(compile(MODELS, false).generated());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_constructor_that_lombok_takes_away_is_missed(boolean lombokFirst) {
    String source =
        """
        package app;

        @lombok.AllArgsConstructor
        class Made extends dev.plinth.orm.Model {
          @dev.plinth.orm.annotation.TextField String name;
        }
        """;
    assertThat(compile(source, lombokFirst).problems())
        .contains("4: " + Problem.NO_CONSTRUCTOR.message("Made"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void accessors_that_lombok_keeps_private_or_leaves_out_are_missed(boolean lombokFirst) {
    String source =
        """
        package app;

        import lombok.*;

        @Getter
        @Setter
        class Shy extends dev.plinth.orm.Model {
          @Getter(AccessLevel.PRIVATE) private int own;
          @Setter(AccessLevel.NONE) private int constant;
          @dev.plinth.orm.annotation.TextField String name;
        }
        """;
    List<String> problems = compile(source, lombokFirst).problems();
    assertThat(problems).hasSize(2);
    assertThat(problems.get(0)).startsWith("8: Shy.own is not reachable").contains("getOwn()");
    assertThat(problems.get(1)).startsWith("9: Shy.constant").contains("setConstant(int)");
  }
}
