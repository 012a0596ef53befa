package org.cartulary.export.record;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Records that differ from others in one thing. */
public final class Altered {
  private Altered() {}

  /** The record with another value of one component. */
  @SuppressWarnings("unchecked")
  public static <R extends Record> R with(R record, String component, Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    try {
      Object[] values = new Object[components.length];
      boolean found = false;
      for (int i = 0; i < components.length; i++) {
        boolean here = components[i].getName().equals(component);
        found |= here;
        values[i] = here ? value : components[i].getAccessor().invoke(record);
      }
      if (!found) {
        throw new IllegalArgumentException(component);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
      return (R) record.getClass().getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component, e);
    }
  }
}
