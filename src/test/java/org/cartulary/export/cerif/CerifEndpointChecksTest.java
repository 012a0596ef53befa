package org.cartulary.export.cerif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.cartulary.export.xml.XmlOut;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Our description of ourselves passes, and the checks find what they are for. */
class CerifEndpointChecksTest {
  private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
  private static final String URL = "https://example.org/oai";

  private static Document answer(String verb, CerifItems.Writing content) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XmlOut out = XmlOut.to(bytes);
    out.start("OAI-PMH", OAI).element("responseDate", "2026-03-02T10:00:00Z");
    out.start("request").attribute("verb", verb).text(URL).end();
    content.to(out.start(verb));
    out.finish();
    return CerifItems.parse(bytes.toByteArray());
  }

  private static Document identify(String acronym, String baseUrl) throws Exception {
    return answer(
        "Identify",
        out -> {
          out.element("repositoryName", "Example").element("baseURL", baseUrl);
          out.element("protocolVersion", "2.0").element("adminEmail", "a@example.org");
          out.element("earliestDatestamp", "2026-03-02T10:00:00Z");
          out.element("deletedRecord", "persistent").element("granularity", "YYYY-MM-DDThh:mm:ssZ");
          out.start("description").start("oai-identifier", OAI + "oai-identifier");
          out.element("scheme", "oai").element("repositoryIdentifier", CerifItems.REPOSITORY);
          out.element("delimiter", ":").element("sampleIdentifier", "oai:example.org:Projects/1");
          out.end().end().start("description");
          new CerifService(acronym, "Example", "https://example.org/", baseUrl).write(out);
          out.end();
        });
  }

  private static Document formats(CerifVersion... versions) throws Exception {
    return answer(
        "ListMetadataFormats",
        out -> {
          format(out, "oai_dc", OAI + "oai_dc.xsd", OAI + "oai_dc/");
          for (CerifVersion version : versions) {
            format(out, version.prefix(), version.schema(), version.namespace());
          }
        });
  }

  private static void format(XmlOut out, String prefix, String schema, String namespace)
      throws Exception {
    out.start("metadataFormat").element("metadataPrefix", prefix);
    out.element("schema", schema).element("metadataNamespace", namespace).end();
  }

  private static Document sets(CerifSet... sets) throws Exception {
    return answer(
        "ListSets",
        out -> {
          for (CerifSet set : sets) {
            out.start("set").element("setSpec", set.spec()).element("setName", set.title()).end();
          }
        });
  }

  private static List<String> violations(Document identify, Document formats, Document sets) {
    return CerifEndpointChecks.violations(CerifSchemas.read(), URL, identify, formats, sets);
  }

  @Test
  void what_we_say_of_ourselves_passes() throws Exception {
    assertThat(
            violations(
                identify(CerifItems.REPOSITORY, URL),
                formats(CerifVersion.values()),
                sets(CerifSet.values())))
        .isEmpty();
  }

  @Test
  void what_is_amiss_is_found() throws Exception {
    assertThat(
            violations(
                identify("other", "https://example.org/elsewhere"),
                formats(CerifVersion.V1_2, CerifVersion.V1_2),
                sets(CerifSet.PERSONS, CerifSet.PERSONS)))
        .contains(
            "(1c) [other] is not [example.org]",
            "(1d) the base URL is [https://example.org/elsewhere], and was asked at " + URL,
            "(2d) the prefix oai_cerif_openaire_1.2 comes twice",
            "(2k) the service is compatible with"
                + " https://www.openaire.eu/cerif-profile/vocab/OpenAIRE_Service_Compatibility#1.1,"
                + " of which there is no format",
            "(3) the set openaire_cris_persons comes twice",
            "(3) the set of projects is missing");
  }

  @Test
  void a_schema_that_is_of_another_version_is_found() throws Exception {
    Document formats =
        answer(
            "ListMetadataFormats",
            out -> {
              format(
                  out,
                  "oai_cerif_openaire",
                  CerifVersion.V1_2.schema(),
                  CerifVersion.V1_1.namespace());
              format(out, "cerif", "https://example.org/x.xsd", CerifVersion.V1_2.namespace());
            });

    assertThat(violations(identify(CerifItems.REPOSITORY, URL), formats, sets(CerifSet.values())))
        .containsExactly(
            "(2j) https://www.openaire.eu/schema/cris/1.2/openaire-cerif-profile.xsd is not the"
                + " schema of https://www.openaire.eu/cerif-profile/1.1/",
            "(2b, 2c) cerif is of namespace https://www.openaire.eu/cerif-profile/1.2/",
            "(2h) the schema lies at https://example.org/x.xsd",
            "(2i) the schema lies at https://example.org/x.xsd",
            "(2j) https://example.org/x.xsd is not the schema of"
                + " https://www.openaire.eu/cerif-profile/1.2/");
  }
}
