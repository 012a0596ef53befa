package org.cartulary.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConfigurationDocsTest {

  @Test
  void every_key_of_the_schema_is_explained() throws IOException {
    JsonNode schema =
        new ObjectMapper()
            .readTree(ConfigSchema.class.getResourceAsStream("cartulary.schema.json"));
    Set<String> keys = new TreeSet<>();
    collect(schema, keys);
    String docs = Files.readString(Path.of("docs/configuration.md"));

    assertThat(keys).contains("title", "query-timeout", "orcid");
    assertThat(keys).allSatisfy(key -> assertThat(docs).contains("`" + key + "`"));
  }

  private static void collect(JsonNode schema, Set<String> keys) {
    schema.path("properties").fieldNames().forEachRemaining(keys::add);
    schema.forEach(part -> collect(part, keys));
  }
}
