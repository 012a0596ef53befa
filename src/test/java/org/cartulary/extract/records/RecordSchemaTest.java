package org.cartulary.extract.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cartulary.model.Evidence;
import org.cartulary.problem.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that we publish and the reader that we run say the same. */
class RecordSchemaTest {
  private static final Path TABLE = Path.of("src/test/resources/records");

  private final ObjectMapper mapper = new ObjectMapper();
  private final JsonNode definition;
  private final Schema schema;

  RecordSchemaTest() throws IOException {
    definition =
        mapper.readTree(
            RecordParser.class.getResourceAsStream("/org/cartulary/extract/records.schema.json"));
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(definition);
  }

  static List<String> good() throws IOException {
    return Files.readAllLines(TABLE.resolve("good.jsonl"));
  }

  static List<String> bad() throws IOException {
    return Files.readAllLines(TABLE.resolve("bad.jsonl"));
  }

  static List<String> beyondTheSchema() throws IOException {
    return Files.readAllLines(TABLE.resolve("bad-beyond-the-schema.jsonl"));
  }

  @ParameterizedTest
  @MethodSource("good")
  void both_take_a_good_record(String line) throws IOException {
    assertThat(schema.validate(mapper.readTree(line))).isEmpty();
    assertThat(problems(line)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bad")
  void both_refuse_a_bad_record(String line) throws IOException {
    assertThat(schema.validate(mapper.readTree(line))).isNotEmpty();
    assertThat(problems(line)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("beyondTheSchema")
  void only_the_reader_sees_what_a_schema_cannot_say(String line) throws IOException {
    assertThat(schema.validate(mapper.readTree(line))).isEmpty();
    assertThat(problems(line)).isNotEmpty();
  }

  private List<String> problems(String line) throws IOException {
    CollectingSink sink = new CollectingSink();
    Evidence evidence = new Evidence("table", 1, 1, 0, line.length(), line, "", "", 1);
    new RecordParser()
        .parse(
            mapper.readTree(line),
            RecordParser.Type.GRANT,
            new LinePlaces(evidence, new Place.Whole("table")),
            sink);
    return sink.shown();
  }

  @Test
  void every_key_of_the_schema_is_explained() throws IOException {
    Set<String> keys = new TreeSet<>();
    collect(definition, keys);
    String docs = Files.readString(Path.of("docs/records.md"));

    assertThat(keys).contains("title", "award-number", "orcid");
    assertThat(keys).allSatisfy(key -> assertThat(docs).contains("`" + key + "`"));
  }

  private static void collect(JsonNode schema, Set<String> keys) {
    schema.path("properties").fieldNames().forEachRemaining(keys::add);
    schema.forEach(part -> collect(part, keys));
  }
}
