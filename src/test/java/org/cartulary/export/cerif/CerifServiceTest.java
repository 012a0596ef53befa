package org.cartulary.export.cerif;

import static org.assertj.core.api.Assertions.assertThat;

import javax.xml.transform.dom.DOMSource;
import org.cartulary.export.record.CanonicalXml;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CerifServiceTest {
  private Element service;

  @BeforeEach
  void write() throws Exception {
    CerifService description =
        new CerifService(
            CerifItems.REPOSITORY,
            "Example & co",
            "https://example.org/",
            "https://example.org/oai");
    service = CerifItems.read(description::write);
  }

  @Test
  void the_description_is_valid() {
    assertThat(CerifSchemas.read().problems(CerifVersion.V1_2, new DOMSource(service))).isEmpty();
  }

  @Test
  void it_says_who_serves_which_versions_where() {
    assertThat(CanonicalXml.of(service))
        .isEqualTo(
            """
            <Service xmlns="https://www.openaire.eu/cerif-profile/1.2/" id="Services/example.org">
              <Compatibility xmlns="https://www.openaire.eu/cerif-profile/vocab/OpenAIRE_Service_Compatibility">https://www.openaire.eu/cerif-profile/vocab/OpenAIRE_Service_Compatibility#1.2</Compatibility>
              <Compatibility xmlns="https://www.openaire.eu/cerif-profile/vocab/OpenAIRE_Service_Compatibility">https://www.openaire.eu/cerif-profile/vocab/OpenAIRE_Service_Compatibility#1.1</Compatibility>
              <Acronym>example.org</Acronym>
              <Name>Example &amp; co</Name>
              <WebsiteURL>https://example.org/</WebsiteURL>
              <OAIPMHBaseURL>https://example.org/oai</OAIPMHBaseURL>
            </Service>
            """);
  }
}
