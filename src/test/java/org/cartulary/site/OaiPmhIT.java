package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.transform.dom.DOMSource;
import org.cartulary.Shared;
import org.cartulary.export.cerif.CerifChecks;
import org.cartulary.export.cerif.CerifEndpointChecks;
import org.cartulary.export.cerif.CerifSchemas;
import org.cartulary.export.cerif.CerifSet;
import org.cartulary.export.cerif.CerifVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** OAI-PMH as harvesters speak it, and the checks of OpenAIRE's validator over the wire. */
class OaiPmhIT {
  private static final String CERIF = "oai_cerif_openaire_1.2";
  private static final String REPOSITORY = "cartulary.localhost";

  @Shared private static ServedSite site;

  private static OaiClient client() {
    return new OaiClient(site.uri("/oai"));
  }

  @Test
  void the_endpoint_passes_the_checks_of_openaire() {
    OaiClient client = client();
    assertThat(
            CerifEndpointChecks.violations(
                CerifSchemas.read(),
                "http://localhost:3030/oai",
                client.get("verb", "Identify"),
                client.get("verb", "ListMetadataFormats"),
                client.get("verb", "ListSets")))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CerifVersion.class)
  void all_sets_pass_the_checks_of_openaire(CerifVersion version) {
    CerifSchemas schemas = CerifSchemas.read();
    List<CerifChecks.Item> items = new ArrayList<>();
    for (CerifSet set : CerifSet.values()) {
      for (Document page :
          client().pages("ListRecords", "metadataPrefix", version.prefix(), "set", set.spec())) {
        assertThat(schemas.problems(version, new DOMSource(page))).as(set.spec()).isEmpty();
        if (set.type().isEmpty()) {
          assertThat(OaiClient.error(page)).contains("noRecordsMatch");
        }
        items.addAll(CerifChecks.Item.of(page));
      }
    }
    assertThat(items).hasSizeGreaterThan(200);
    assertThat(new CerifChecks(version, schemas, REPOSITORY).violations(items)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', badVerb",
    "verb=Nonsense, badVerb",
    "verb=Identify&verb=Identify, badVerb",
    "verb=Identify&set=x, badArgument",
    "verb=ListRecords, badArgument",
    "verb=ListRecords&metadataPrefix=oai_cerif_openaire&metadataPrefix=oai_cerif_openaire, badArgument",
    "verb=ListRecords&metadataPrefix=nonsense, cannotDisseminateFormat",
    "verb=ListRecords&metadataPrefix=oai_cerif_openaire&set=nonsense, noRecordsMatch",
    "verb=ListRecords&metadataPrefix=oai_cerif_openaire&from=2030, badArgument",
    "verb=ListRecords&metadataPrefix=oai_cerif_openaire&from=2030-02-30, badArgument",
    "verb=ListRecords&metadataPrefix=oai_cerif_openaire&from=2031-01-01&until=2030-01-01, badArgument",
    "verb=ListRecords&metadataPrefix=oai_cerif_openaire&from=2020-01-01&until=2030-01-01T00:00:00Z, badArgument",
    "verb=ListRecords&metadataPrefix=oai_cerif_openaire&from=2090-01-01, noRecordsMatch",
    "verb=ListIdentifiers&metadataPrefix=oai_cerif_openaire&until=1999-01-01, noRecordsMatch",
    "verb=ListRecords&resumptionToken=abc, badResumptionToken",
    "verb=ListRecords&resumptionToken=abc&set=x, badArgument",
    "verb=ListSets&resumptionToken=abc.def, badResumptionToken",
    "verb=GetRecord&identifier=oai:cartulary.localhost:Projects/nothing&metadataPrefix=oai_cerif_openaire, idDoesNotExist",
    "verb=GetRecord&identifier=oai:cartulary.localhost:Persons/grant-nsfc-62206101&metadataPrefix=oai_cerif_openaire, idDoesNotExist",
    "verb=GetRecord&identifier=oai:cartulary.localhost:Projects/grant-nsfc-62206101&metadataPrefix=nonsense, cannotDisseminateFormat",
    "verb=GetRecord&identifier=oai:cartulary.localhost:Topics/topic-pruning&metadataPrefix=oai_cerif_openaire, cannotDisseminateFormat",
    "verb=ListMetadataFormats&identifier=nonsense, idDoesNotExist"
  })
  void what_is_wrong_has_its_code(String form, String code) throws Exception {
    List<String> arguments = new ArrayList<>();
    for (String pair : form.isEmpty() ? new String[0] : form.split("&", -1)) {
      arguments.addAll(List.of(pair.split("=", 2)));
    }
    Document answer = client().get(arguments.toArray(String[]::new));
    assertThat(OaiClient.error(answer)).contains(code);
    Element request = OaiClient.elements(answer, "request").get(0);
    boolean repeats = !code.equals("badVerb") && !code.equals("badArgument");
    assertThat(request.hasAttribute("verb")).isEqualTo(repeats);
  }

  @Test
  void get_and_post_say_the_same() {
    String[] arguments = {"verb", "ListRecords", "metadataPrefix", CERIF, "set", "type.project"};
    List<String> got = OaiClient.texts(client().get(arguments), "identifier");
    assertThat(got).isNotEmpty().isEqualTo(OaiClient.texts(client().post(arguments), "identifier"));
  }

  @Test
  void a_list_in_pages_tells_every_item_once() {
    List<Document> pages = client().pages("ListIdentifiers", "metadataPrefix", CERIF);
    assertThat(pages).hasSizeGreaterThan(1);
    List<String> all = new ArrayList<>();
    pages.forEach(page -> all.addAll(OaiClient.texts(page, "identifier")));
    assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(200);
    List<String> bySets = new ArrayList<>();
    for (CerifSet set : CerifSet.values()) {
      client()
          .pages("ListIdentifiers", "metadataPrefix", CERIF, "set", set.spec())
          .forEach(page -> bySets.addAll(OaiClient.texts(page, "identifier")));
    }
    assertThat(bySets).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void every_set_that_an_item_says_is_listed_and_holds_it() {
    OaiClient client = client();
    String project = "oai:" + REPOSITORY + ":Projects/grant-nsfc-62206101";
    Document record =
        client.get("verb", "GetRecord", "identifier", project, "metadataPrefix", CERIF);
    List<String> sets = OaiClient.texts(record, "setSpec");
    assertThat(sets)
        .contains(
            "openaire_cris_projects",
            "type.project",
            "funder.organization-nsfc",
            "source.liao-projects",
            "topic.topic-pruning");
    assertThat(OaiClient.texts(client.get("verb", "ListSets"), "setSpec")).containsAll(sets);
    for (String set : sets) {
      List<String> held = new ArrayList<>();
      client
          .pages("ListIdentifiers", "metadataPrefix", CERIF, "set", set)
          .forEach(page -> held.addAll(OaiClient.texts(page, "identifier")));
      assertThat(held).as(set).contains(project);
    }
  }

  @Test
  void what_is_gone_is_told_as_deleted_in_its_sets() {
    OaiClient client = client();
    for (String type : List.of("Projects", "Fundings")) {
      String identifier = "oai:" + REPOSITORY + ":" + type + "/" + ServedSite.GONE;
      Document record =
          client.get("verb", "GetRecord", "identifier", identifier, "metadataPrefix", CERIF);
      Element header = OaiClient.elements(record, "header").get(0);
      assertThat(header.getAttribute("status")).isEqualTo("deleted");
      assertThat(OaiClient.elements(record, "metadata")).isEmpty();
      Set<String> held = new HashSet<>();
      for (String set : OaiClient.texts(record, "setSpec")) {
        client
            .pages("ListIdentifiers", "metadataPrefix", CERIF, "set", set)
            .forEach(page -> held.addAll(OaiClient.texts(page, "identifier")));
        assertThat(held).as(set).contains(identifier);
        held.clear();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"oai_dc", "rdf", "schema_org"})
  void every_thing_is_there_in_formats_for_all(String prefix) {
    List<Document> pages = client().pages("ListRecords", "metadataPrefix", prefix);
    Set<String> things = new HashSet<>();
    pages.forEach(
        page ->
            OaiClient.texts(page, "identifier").stream()
                .filter(identifier -> identifier.startsWith("oai:"))
                .forEach(identifier -> things.add(identifier.replaceAll(".*/", ""))));
    Set<String> expected = new HashSet<>(things("oai_dc"));
    expected.addAll(things(CERIF));
    assertThat(things).isEqualTo(expected).contains("topic-pruning", "grant-nsfc-62206101");
  }

  private static Set<String> things(String prefix) {
    Set<String> things = new HashSet<>();
    client()
        .pages("ListIdentifiers", "metadataPrefix", prefix)
        .forEach(
            page ->
                OaiClient.texts(page, "identifier")
                    .forEach(identifier -> things.add(identifier.replaceAll(".*/", ""))));
    return things;
  }

  @Test
  void a_harvest_from_a_moment_on_tells_what_changed_since() {
    OaiClient client = client();
    String gone = "oai:" + REPOSITORY + ":Projects/" + ServedSite.GONE;
    Document record = client.get("verb", "GetRecord", "identifier", gone, "metadataPrefix", CERIF);
    String then = OaiClient.texts(record, "datestamp").get(0);
    List<String> since = new ArrayList<>();
    client
        .pages("ListIdentifiers", "metadataPrefix", CERIF, "from", then, "until", then)
        .forEach(page -> since.addAll(OaiClient.texts(page, "identifier")));
    assertThat(since).contains(gone);
    Document day =
        client.get(
            "verb", "ListIdentifiers", "metadataPrefix", CERIF, "from", then.substring(0, 10));
    assertThat(OaiClient.error(day)).isEmpty();
  }

  @Test
  void a_token_that_was_changed_is_refused() {
    Document first = client().get("verb", "ListIdentifiers", "metadataPrefix", CERIF);
    String token = OaiClient.token(first).orElseThrow();
    String changed = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
    assertThat(OaiClient.error(client().get("verb", "ListIdentifiers", "resumptionToken", changed)))
        .contains("badResumptionToken");
    assertThat(OaiClient.error(client().get("verb", "ListRecords", "resumptionToken", token)))
        .contains("badResumptionToken");
    assertThat(OaiClient.error(client().get("verb", "ListIdentifiers", "resumptionToken", token)))
        .isEmpty();
  }

  @Test
  void answers_are_compressed_when_asked() throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(site.uri("/oai?verb=ListSets"))
                    .header("Accept-Encoding", "gzip")
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(response.headers().firstValue("Content-Type")).contains("text/xml;charset=utf-8");
  }
}
