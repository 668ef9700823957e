package dev.plinth.processor;

import java.util.List;

/** Lines of Java source with their indentation. */
final class Code {
  private static final int WIDTH = 100;
  private static final String STEP = "  ";

  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** A line. */
  Code line(String line) {
    text.append(STEP.repeat(depth)).append(line).append('\n');
    return this;
  }

  Code lines(List<String> lines) {
    lines.forEach(this::line);
    return this;
  }

  Code blank() {
    text.append('\n');
    return this;
  }

  /** A line that opens a block. */
  Code open(String line) {
    line(line);
    depth++;
    return this;
  }

  /** A line that opens a block, in pieces that it may be broken into. */
  Code open(List<String> pieces) {
    chain("", pieces);
    depth++;
    return this;
  }

  /** A line that ends a block. */
  Code close(String line) {
    depth--;
    return line(line);
  }

  /** A block of one statement; on one line if it fits. */
  Code block(String head, String statement) {
    String oneLine = head + " { " + statement + " }";
    return fits(oneLine) ? line(oneLine) : open(head + " {").line(statement).close("}");
  }

  /** Items between a start and an end; on one line if they fit. */
  Code items(String start, List<String> items, String end) {
    String oneLine = start + " " + String.join(" ", items) + " " + end;
    return fits(oneLine) ? line(oneLine) : open(start).lines(items).close(end);
  }

  /** Calls chained to one another, on as few lines as they fit on. */
  Code chain(String indent, List<String> calls) {
    StringBuilder line = new StringBuilder(indent);
    for (String call : calls) {
      boolean isEmpty = line.toString().isBlank();
      if (!isEmpty && depth * STEP.length() + line.length() + call.length() > WIDTH) {
        line(line.toString().stripTrailing());
        line.setLength(0);
        line.append(indent).append(STEP).append(STEP);
      }
      line.append(call);
    }
    return line(line.toString());
  }

  private boolean fits(String line) {
    return depth * STEP.length() + line.length() <= WIDTH;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
