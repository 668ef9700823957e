package dev.plinth.migrations.source;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Java expression that knows how to break into lines. */
sealed interface Code {
  /** It on one line, or null where that can't be. */
  @Nullable String flat();

  /** A word or a literal. */
  record Word(String text) implements Code {
    @Override
    public String flat() {
      return text;
    }
  }

  /** A text of several lines. */
  record Block(String text) implements Code {
    @Override
    public @Nullable String flat() {
      return null;
    }
  }

  /** A call with arguments. */
  record Call(String name, List<Code> arguments) implements Code {
    @Override
    public @Nullable String flat() {
      String inner = flatArguments();
      return inner == null ? null : name + "(" + inner + ")";
    }

    @Nullable String flatArguments() {
      return arguments.stream().anyMatch(argument -> argument.flat() == null)
          ? null
          : arguments.stream().map(Code::flat).collect(Collectors.joining(", "));
    }
  }

  /** Calls on what the first one answers. */
  record Chain(Code first, List<Call> calls) implements Code {
    @Override
    public @Nullable String flat() {
      boolean broken = first.flat() == null || calls.stream().anyMatch(call -> call.flat() == null);
      return broken
          ? null
          : first.flat()
              + calls.stream().map(call -> "." + call.flat()).collect(Collectors.joining());
    }
  }

  /** A text, in a block where it has several lines. */
  static Code text(String value) {
    return Literals.fitsBlock(value) ? new Block(value) : new Word(Literals.text(value));
  }

  static Code texts(Stream<String> values) {
    return listOf(values.map(Code::text).toList());
  }

  static Code listOf(List<Code> items) {
    return new Call("List.of", items);
  }

  static Code call(String name, Code... arguments) {
    return new Call(name, List.of(arguments));
  }

  static Code call(String name, Code first, Stream<Code> rest) {
    return new Call(name, Stream.concat(Stream.of(first), rest).toList());
  }

  static Code chain(Code first, List<Call> calls) {
    return calls.isEmpty() ? first : new Chain(first, calls);
  }
}
