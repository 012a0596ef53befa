package org.cartulary.export.invenio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * Schemas of InvenioRDM at {@code ../shared/export/invenio}. What they share with other packages of
 * Invenio is not there; it stands here, as strict as Invenio's service is.
 */
final class InvenioSchema {
  private static final Path FOLDER = Path.of("../shared/export/invenio");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXTS =
      """
      {"type": "object", "minProperties": 1, "additionalProperties": false,
       "patternProperties": {"^[a-z]{2}$": {"type": "string", "minLength": 1}}}""";
  private static final Map<String, String> DEFINITIONS =
      Map.of(
          "local://definitions-v1.0.0.json",
          """
          {"identifier": {"type": "string", "minLength": 1},
           "identifiers_with_scheme": {"type": "object", "additionalProperties": false,
             "required": ["identifier", "scheme"],
             "properties": {"identifier": {"type": "string", "minLength": 1},
                            "scheme": {"enum": ["url", "doi"]}}}}""",
          "local://vocabularies/definitions-v1.0.0.json",
          "{\"title\": " + TEXTS + ", \"description\": " + TEXTS + ", \"tags\": {}}");

  private final Schema schema;

  private InvenioSchema(Schema schema) {
    this.schema = schema;
  }

  /** An award without its {@code id}, which Invenio keeps beside it. */
  static InvenioSchema award() throws IOException {
    JsonNode award = read("award-v1.0.0.json");
    // Its own "$schema" is defined by a property of that name, which validators take for a dialect.
    ((ObjectNode) award.get("properties")).remove("$schema");
    return new InvenioSchema(registry().getSchema(award));
  }

  /** {@code metadata.funding} of a record. */
  static InvenioSchema funding() throws IOException {
    return new InvenioSchema(
        registry()
            .getSchema(read("record-v6.0.0.json").at("/properties/metadata/properties/funding")));
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_7, builder -> builder.schemas(DEFINITIONS));
  }

  private static JsonNode read(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    String absent = file + " is absent: skipped";
    if (!Files.exists(file)) {
      System.out.println(absent);
    }
    Assumptions.assumeTrue(Files.exists(file), absent);
    return JSON.readTree(file.toFile());
  }

  List<String> problems(JsonNode document) {
    return schema.validate(document).stream().map(Object::toString).toList();
  }
}
