package dev.plinth.orm.meta;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes that are equal where their content is. */
final class Bytes {
  private final byte[] value;

  Bytes(byte[] value) {
    this.value = value;
  }

  byte[] value() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes that && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(value);
  }
}
