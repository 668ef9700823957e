package dev.plinth.migrations.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts an expression into lines of at most a hundred columns, as Java is usually formatted. */
final class Layout {
  private static final int WIDTH = 100;
  private static final int STEP = 4;

  private Layout() {}

  /**
   * The expression from a column on.
   *
   * @param indent of the line it stands in
   * @param column where it begins
   * @param tail how many signs follow it on its last line
   */
  static String write(Code code, int indent, int column, int tail) {
    String flat = code.flat();
    if (flat != null && column + flat.length() + tail <= WIDTH) {
      return flat;
    }
    if (code instanceof Code.Call call) {
      return call(call, indent, tail);
    }
    if (code instanceof Code.Chain chain) {
      return chain(chain, indent, column, tail);
    }
    return code instanceof Code.Block block ? block(block, indent) : String.valueOf(flat);
  }

  private static String call(Code.Call call, int indent, int tail) {
    int inner = indent + STEP;
    String flat = call.flatArguments();
    if (flat != null && inner + flat.length() + 1 + tail <= WIDTH) {
      return call.name() + "(" + newLine(inner) + flat + ")";
    }
    List<String> lines = new ArrayList<>();
    int last = call.arguments().size() - 1;
    for (int i = 0; i <= last; i++) {
      int after = i == last ? tail + 1 : 1;
      lines.add(newLine(inner) + write(call.arguments().get(i), inner, inner, after));
    }
    return call.name() + "(" + String.join(",", lines) + ")";
  }

  private static String chain(Code.Chain chain, int indent, int column, int tail) {
    StringBuilder out = new StringBuilder(write(chain.first(), indent + STEP, column, 0));
    int inner = indent + STEP;
    int last = chain.calls().size() - 1;
    for (int i = 0; i <= last; i++) {
      String call = write(chain.calls().get(i), inner, inner + 1, i == last ? tail : 0);
      out.append(newLine(inner)).append('.').append(call);
    }
    return out.toString();
  }

  /** The closing quotes stand on a line of their own, so that they tell where lines begin. */
  private static String block(Code.Block block, int indent) {
    StringBuilder out = new StringBuilder("\"\"\"");
    String text = block.text();
    boolean ended = text.endsWith("\n");
    List<String> lines =
        Arrays.asList(text.substring(0, text.length() - (ended ? 1 : 0)).split("\n", -1));
    for (String line : lines) {
      out.append(line.isEmpty() ? "\n" : newLine(indent) + Literals.line(line));
    }
    return out.append(ended ? "" : "\\").append(newLine(indent)).append("\"\"\"").toString();
  }

  private static String newLine(int indent) {
    return "\n" + " ".repeat(indent);
  }
}
