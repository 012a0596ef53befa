package org.cartulary.export.schemaorg;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.vocab.RDFS;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaOrgTest {
  private static final String BASE = "http://localhost:3030/id/";
  private static final Path CONTEXT = Path.of("../shared/export/schemaorg/schemaorgcontext.jsonld");
  private static final Node SCHEMA_NAME = NodeFactory.createURI("http://schema.org/name");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Graph GRAPH = graph();

  private final SchemaOrg schema =
      new SchemaOrg(
          thing -> Optional.of(thing.getURI().replace("/id/", "/doc/")).filter(a -> true), "en");

  private static Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, "serve/documents.ttl");
    return graph;
  }

  private static Node thing(String name) {
    return NodeFactory.createURI(BASE + name);
  }

  private JsonNode described(String name) {
    return schema.describe(GRAPH, thing(name));
  }

  @ParameterizedTest
  @CsvSource({
    "grant-one, MonetaryGrant",
    "grant-two, Grant",
    "person-ada, Person",
    "topic-graphs, DefinedTerm",
    "publication-one, ScholarlyArticle",
    "venue-journal, CreativeWork",
    "role-one-ada, OrganizationRole",
    "grant-one-interval, Thing",
    "grant-one-statement-1, Thing"
  })
  void each_kind_of_thing_has_its_class(String name, String type) {
    assertThat(described(name).path("@type").asText()).isEqualTo(type);
  }

  @Test
  void an_organisation_is_one_beside_what_kind_it_is() {
    assertThat(described("organization-north").path("@type").toString())
        .isEqualTo("[\"Organization\",\"CollegeOrUniversity\"]");
    assertThat(described("organization-fund").path("@type").toString())
        .isEqualTo("[\"Organization\",\"FundingAgency\"]");
  }

  @Test
  void a_grant_has_its_money_and_the_project_that_it_funds_has_dates_and_people() {
    JsonNode grant = described("grant-one");
    assertThat(grant.path("name").asText()).isEqualTo("Invented grant");
    assertThat(grant.path("identifier").asText()).isEqualTo("EX-1");
    assertThat(grant.at("/amount/value").decimalValue()).isEqualByComparingTo("300000");
    assertThat(grant.at("/amount/currency").asText()).isEqualTo("EUR");
    assertThat(grant.at("/funder/name").asText()).isEqualTo("Example Fund");
    assertThat(grant.path("sameAs").asText()).isEqualTo("https://example.org/grants/1");
    JsonNode project = grant.path("fundedItem").get(0);
    assertThat(project.path("@type").asText()).isEqualTo("ResearchProject");
    assertThat(project.path("foundingDate").asText()).isEqualTo("2023-01");
    assertThat(project.path("dissolutionDate").asText()).isEqualTo("2025");
    assertThat(project.path("member"))
        .anyMatch(
            member ->
                member.path("roleName").asText().equals("principal investigator")
                    && member.at("/member/name").asText().equals("Example, Ada"))
        .anyMatch(member -> member.path("name").asText().equals("University of the North"))
        .hasSize(3);
    assertThat(project.at("/knowsAbout/name").asText()).isEqualTo("graphs");
    assertThat(grant.path("fundedItem").get(1).path("@type").asText())
        .isEqualTo("ScholarlyArticle");
  }

  @Test
  void a_person_has_orcid_parts_of_the_name_affiliation_and_grants() {
    JsonNode person = described("person-ada");
    assertThat(person.path("givenName").asText()).isEqualTo("Ada");
    assertThat(person.path("additionalName").asText()).isEqualTo("B.");
    assertThat(person.path("familyName").asText()).isEqualTo("Example");
    assertThat(person.path("identifier").asText())
        .isEqualTo("https://orcid.org/0000-0002-1825-0097");
    assertThat(person.path("sameAs").toString()).contains("https://other.example/ada");
    assertThat(person.path("url").asText()).isEqualTo("https://example.org/~ada");
    assertThat(person.at("/affiliation/name").asText()).isEqualTo("University of the North");
    assertThat(person.path("funding")).hasSize(2);
  }

  @Test
  void a_publication_has_authors_date_and_doi_and_a_topic_its_other_names() {
    JsonNode work = described("publication-one");
    assertThat(work.path("sameAs").asText()).isEqualTo("https://doi.org/10.5555/one");
    assertThat(work.at("/author/name").asText()).isEqualTo("Example, Ada");
    assertThat(work.path("datePublished").asText()).isEqualTo("2024-05-17");
    assertThat(work.at("/isPartOf/name").asText()).isEqualTo("A journal");
    JsonNode topic = described("topic-graphs");
    assertThat(topic.path("alternateName").toString()).contains("图", "networks");
    assertThat(topic.at("/inDefinedTermSet/name").asText()).isEqualTo("Own topics");
    assertThat(
            new SchemaOrg(any -> Optional.empty(), "zh")
                .describe(GRAPH, thing("topic-graphs"))
                .path("name")
                .asText())
        .isEqualTo("图");
  }

  @Test
  void only_terms_of_schema_org_are_used_and_only_where_their_domains_allow() throws Exception {
    Set<String> terms = new LinkedHashSet<>();
    GRAPH.stream()
        .map(triple -> triple.getSubject())
        .distinct()
        .forEach(thing -> terms.addAll(SchemaTerms.checked(schema.describe(GRAPH, thing))));
    terms.addAll(SchemaTerms.checked(dataset()));
    assertThat(terms).contains("MonetaryGrant", "ResearchProject", "DataDownload", "funding");
    Assumptions.assumeTrue(
        Files.exists(CONTEXT), "../shared has no context of schema.org to compare the terms with");
    JsonNode context = JSON.readTree(CONTEXT.toFile()).path("@context");
    assertThat(terms).allMatch(context::has);
  }

  private static ObjectNode dataset() {
    return new SchemaDataset(
            BASE + "dataset",
            "Grants",
            Optional.of("All grants."),
            "http://localhost:3030/catalog",
            Optional.of("https://creativecommons.org/publicdomain/zero/1.0/"),
            Optional.of("Nobody"),
            "en",
            Optional.of(Instant.parse("2026-01-02T03:04:05Z")),
            List.of(
                new SchemaDataset.Download(
                    "http://localhost:3030/dumps/site.nq.gz",
                    "application/n-quads",
                    Optional.of(12L))))
        .describe();
  }

  @Test
  void a_processor_with_schema_orgs_context_reads_it() throws Exception {
    Assumptions.assumeTrue(
        Files.exists(CONTEXT), "../shared has no context of schema.org to read with");
    JsonDocument context = JsonDocument.of(new ByteArrayInputStream(Files.readAllBytes(CONTEXT)));
    JsonLdOptions options = new JsonLdOptions((url, any) -> context);
    for (String name : List.of("grant-one", "person-ada", "topic-graphs", "publication-one")) {
      Graph read = GraphFactory.createDefaultGraph();
      RDFParser.fromString(SchemaJson.text(schema.describe(GRAPH, thing(name))), Lang.JSONLD)
          .set(LangJSONLD11.JSONLD_OPTIONS, options)
          .parse(read);
      assertThat(read.contains(thing(name), SCHEMA_NAME, Node.ANY)).as(name).isTrue();
      assertThat(read.find().toList())
          .as(name)
          .hasSizeGreaterThan(5)
          .allMatch(
              triple ->
                  triple.getPredicate().getURI().startsWith("http://schema.org/")
                      || triple.getPredicate().equals(org.cartulary.vocab.RDF.type));
    }
  }

  @Test
  void nothing_ends_the_script_element_that_it_stands_in() throws Exception {
    String text = SchemaJson.text(described("grant-one"));
    assertThat(text).doesNotContain("<", ">", "&").contains("\\u003c/script\\u003e");
    assertThat(JSON.readTree(text).path("description").asText())
        .isEqualTo("Ends </script><script>alert(1)</script> & <!-- so.");
    assertThat(text.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
  }

  @Test
  void addresses_that_are_not_of_the_web_are_left_out_and_lists_end() {
    Graph graph = GraphFactory.createDefaultGraph();
    Node person = thing("person-x");
    graph.add(person, org.cartulary.vocab.RDF.type, org.cartulary.vocab.FOAF.Person);
    graph.add(
        person,
        org.apache.jena.vocabulary.OWL.sameAs.asNode(),
        NodeFactory.createURI("javascript:alert(1)"));
    for (int i = 0; i < 500; i++) {
      Node grant = thing("grant-" + i);
      graph.add(grant, org.cartulary.vocab.RDF.type, org.cartulary.vocab.VIVO.Grant);
      graph.add(grant, RDFS.label, NodeFactory.createLiteralString("Grant " + i));
      graph.add(person, org.cartulary.vocab.VIVO.relatedBy, grant);
    }
    JsonNode described = schema.describe(graph, person);
    assertThat(described.has("sameAs")).isFalse();
    assertThat(described.path("funding")).hasSize(SchemaReader.MAX_VALUES);
  }
}
