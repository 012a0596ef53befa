package org.cartulary.export.cerif;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Our checks find no fault with an example with which OpenAIRE's validator finds none. */
class CerifExampleTest {
  private static final Path EXAMPLE = Path.of("../shared/export/cerif/example");

  private CerifSchemas schemas;

  @BeforeEach
  void schemas() {
    schemas = CerifSchemas.read();
  }

  private static Document answer(String file) throws Exception {
    return CerifItems.parse(Files.readAllBytes(EXAMPLE.resolve(file)));
  }

  private static List<CerifChecks.Item> items(String set) {
    try {
      return CerifChecks.Item.of(
          answer(
              "_verb=ListRecords+metadataPrefix=oai_cerif_openaire+set=openaire_cris_%s.xml"
                  .formatted(set)));
    } catch (Exception e) {
      throw new AssertionError(set, e);
    }
  }

  @Test
  void its_items_pass() throws Exception {
    List<CerifChecks.Item> items =
        Stream.of("funding", "orgunits", "persons", "projects", "publications")
            .flatMap(set -> items(set).stream())
            .toList();

    assertThat(items).isNotEmpty();
    assertThat(new CerifChecks(CerifVersion.V1_2, schemas, "cris.example.org").violations(items))
        .isEmpty();
  }

  @Test
  void what_it_says_of_itself_passes() throws Exception {
    assertThat(
            CerifEndpointChecks.violations(
                schemas,
                "http://localhost:8080/oai",
                answer("_verb=Identify.xml"),
                answer("_verb=ListMetadataFormats.xml"),
                answer("_verb=ListSets.xml")))
        .isEmpty();
  }
}
