package dev.plinth.processor;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Walks through one class file (JVMS 4) up to its fields and their type annotations. */
final class NullableFieldReader {
  private static final int FIELD_TYPE_TARGET = 0x13;
  private static final int ARRAY_STEP = 0;
  private static final int ARGUMENT_STEP = 3;
  private static final String REF = "Ldev/plinth/orm/Ref;";

  private final DataInputStream data;
  private final Map<Integer, String> texts = new HashMap<>();

  NullableFieldReader(DataInputStream data) {
    this.data = data;
  }

  /** The names of the fields that are {@code @Nullable}. */
  Set<String> read() throws IOException {
    data.skipNBytes(8); // magic, version
    constants();
    data.skipNBytes(6); // access, this, super
    data.skipNBytes(2L * data.readUnsignedShort()); // interfaces
    Set<String> nullable = new HashSet<>();
    for (int fields = data.readUnsignedShort(); fields > 0; fields--) {
      data.skipNBytes(2); // access
      String name = text();
      if (isNullable(text())) {
        nullable.add(name);
      }
    }
    return nullable;
  }

  private void constants() throws IOException {
    int count = data.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = data.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.put(i, data.readUTF());
        case 5, 6 -> {
          data.skipNBytes(8);
          i++; // long and double take two places
        }
        case 7, 8, 16, 19, 20 -> data.skipNBytes(2);
        case 15 -> data.skipNBytes(3);
        default -> data.skipNBytes(4);
      }
    }
  }

  private String text() throws IOException {
    return texts.getOrDefault(data.readUnsignedShort(), "");
  }

  private boolean isNullable(String descriptor) throws IOException {
    boolean nullable = false;
    for (int attributes = data.readUnsignedShort(); attributes > 0; attributes--) {
      String attribute = text();
      int length = data.readInt();
      if (attribute.equals("RuntimeVisibleTypeAnnotations")
          || attribute.equals("RuntimeInvisibleTypeAnnotations")) {
        nullable |= anyNullable(descriptor);
      } else {
        data.skipNBytes(length);
      }
    }
    return nullable;
  }

  private boolean anyNullable(String descriptor) throws IOException {
    boolean nullable = false;
    for (int annotations = data.readUnsignedShort(); annotations > 0; annotations--) {
      int target = data.readUnsignedByte(); // that of a field's type, which has no more to say
      boolean meansField = target == FIELD_TYPE_TARGET && pathMeansField(descriptor);
      boolean speaksOfNull = annotation().endsWith("/Nullable;");
      nullable |= meansField && speaksOfNull;
    }
    return nullable;
  }

  /** The type itself; the target of a Ref; or the numbers of an array, which are never null. */
  private boolean pathMeansField(String descriptor) throws IOException {
    boolean means = true;
    for (int steps = data.readUnsignedByte(); steps > 0; steps--) {
      int step = data.readUnsignedByte();
      data.skipNBytes(1); // which argument
      means &= step != ARGUMENT_STEP || descriptor.equals(REF);
      means &= step != ARRAY_STEP || descriptor.length() == 2;
    }
    return means;
  }

  private String annotation() throws IOException {
    String type = text();
    for (int members = data.readUnsignedShort(); members > 0; members--) {
      data.skipNBytes(2); // name
      skipValue();
    }
    return type;
  }

  private void skipValue() throws IOException {
    switch (data.readUnsignedByte()) {
      case 'e' -> data.skipNBytes(4);
      case '@' -> annotation();
      case '[' -> {
        for (int values = data.readUnsignedShort(); values > 0; values--) {
          skipValue();
        }
      }
      default -> data.skipNBytes(2);
    }
  }
}
