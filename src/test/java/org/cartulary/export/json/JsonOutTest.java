package org.cartulary.export.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonOutTest {
  @ParameterizedTest
  @CsvSource({
    "plain,plain",
    "a\\u0000b,a\\uFFFDb",
    "\\u001f,\\uFFFD",
    "x\\uD83D,x\\uFFFD",
    "\\uDE00x,\\uFFFDx",
    "\\uD83D\\uDE00,\\uD83D\\uDE00"
  })
  void what_not_all_can_hold_is_replaced(String text, String held) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonOut.to(out)) {
      json.writeString(unescaped(text));
    }

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo('"' + unescaped(held) + '"');
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i)) {
        plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  @Test
  void trees_are_cleaned_too_and_each_line_ends() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonLines lines = new JsonLines(out)) {
      lines.add(JsonNodeFactory.instance.objectNode().put("a", "\u0007\n"));
      lines.add(JsonNodeFactory.instance.arrayNode().add("\uD800"));
    }

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"a\":\"\uFFFD\\n\"}\n[\"\uFFFD\"]\n");
  }
}
