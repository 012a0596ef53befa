package org.cartulary.export.raid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * {@code RaidCreateRequest} of RAiD's OpenAPI document at {@code ../shared/export/raid}, as a JSON
 * Schema. The document demands properties by names that it does not define; they are put right. So
 * that nothing is misspelt, no other properties are allowed than those that it defines.
 */
final class RaidSchema {
  private static final Path FILE = Path.of("../shared/export/raid/raid.yaml");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Schema schema;

  private RaidSchema(Schema schema) {
    this.schema = schema;
  }

  /** The schema; the test that asks is skipped where it is absent. */
  static RaidSchema read() throws IOException {
    String absent = FILE + " is absent: skipped";
    if (!Files.exists(FILE)) {
      System.out.println(absent);
    }
    Assumptions.assumeTrue(Files.exists(FILE), absent);
    Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
    ObjectNode components = (ObjectNode) JSON.valueToTree(yaml).get("components");
    ObjectNode definitions = (ObjectNode) components.get("schemas");
    require(definitions, "RaidCreateRequest", "title", "date", "contributor", "access");
    require(definitions, "Language", "id", "schemaUri");
    require(definitions, "AccessStatement", "text");
    definitions.forEach(
        definition -> {
          if (definition.has("properties")) {
            ((ObjectNode) definition).put("additionalProperties", false);
          }
        });
    ObjectNode root = JSON.createObjectNode();
    root.put("$ref", "#/components/schemas/RaidCreateRequest");
    root.set("components", components);
    return new RaidSchema(
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09).getSchema(root));
  }

  private static void require(ObjectNode definitions, String name, String... properties) {
    ArrayNode required = ((ObjectNode) definitions.get(name)).putArray("required");
    List.of(properties).forEach(required::add);
  }

  List<String> problems(JsonNode document) {
    return schema.validate(document).stream().map(Object::toString).toList();
  }
}
