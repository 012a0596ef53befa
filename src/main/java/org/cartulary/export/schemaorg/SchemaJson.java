package org.cartulary.export.schemaorg;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** JSON that can stand inside a {@code script} element of HTML as it is. */
public final class SchemaJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SchemaJson() {}

  /**
   * The text. Outside strings JSON has none of the characters that HTML gives a meaning, so each of
   * them can be escaped: no text in the data ends the element or begins a comment in it.
   */
  public static String text(JsonNode json) {
    try {
      return JSON.writeValueAsString(json)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
