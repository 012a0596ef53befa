package org.cartulary.serve.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.discovery.DiscoverySite.ORIGIN;
import static org.cartulary.serve.discovery.DiscoverySite.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.cartulary.store.Release;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What crawlers and feed readers ask for. */
class SitemapIT {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir static Path var;
  private static DiscoverySite site;
  private static Release first;
  private static Release second;

  @BeforeAll
  static void open() {
    site = new DiscoverySite(var);
    first = site.publish(DumpsIT.SECOND);
    second =
        site.publish(
            org.cartulary.store.Samples.trig(
                """
                :source-a { :grant-1 a vivo:Grant . :person-x a <http://xmlns.com/foaf/0.1/Person> .
                            <http://example.org/id/grant-甲> a vivo:Grant .
                            <http://elsewhere.example/x> a vivo:Grant . }
                :source-b { :grant-1 a vivo:Grant ; rdfs:label "One" . }
                """));
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static Document xml(String path) {
    HttpResponse<byte[]> response = site.bytes(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    assertThat(header(response, "Content-Type")).startsWith("application/");
    return SitemapWriterTest.parse(response.body());
  }

  private static String path(String address) {
    assertThat(address).startsWith(ORIGIN + "/");
    return address.substring(ORIGIN.length());
  }

  @Test
  void robots_txt_names_the_sitemap_and_keeps_crawlers_from_queries() {
    List<String> lines = site.get("/robots.txt").body().lines().toList();
    assertThat(lines)
        .contains(
            "User-agent: *",
            "Disallow: /sparql?",
            "Disallow: /grants?",
            "Allow: /grants?page=",
            "Sitemap: " + ORIGIN + "/sitemap.xml");
    assertThat(lines).doesNotContain("Disallow: /", "Disallow: /doc/");
  }

  @Test
  void the_index_leads_to_every_document_of_a_thing_of_ours_once() {
    List<String> documents = new ArrayList<>();
    for (String sitemap :
        SitemapWriterTest.locations(xml("/sitemap.xml"), "sitemapindex", "sitemap")) {
      documents.addAll(SitemapWriterTest.locations(xml(path(sitemap)), "urlset", "url"));
    }
    assertThat(documents)
        .containsExactlyInAnyOrder(
            ORIGIN + "/",
            ORIGIN + "/catalog",
            ORIGIN + "/dumps/",
            ORIGIN + "/doc/dataset",
            ORIGIN + "/doc/source-a",
            ORIGIN + "/doc/source-b",
            ORIGIN + "/doc/grant-1",
            ORIGIN + "/doc/grant-%E7%94%B2",
            ORIGIN + "/doc/person-x");
    for (String address : documents) {
      assertThat(URI.create(address).toASCIIString()).isEqualTo(address);
      assertThat(site.get(path(address), "Accept", "text/html").statusCode())
          .as(address)
          .isEqualTo(200);
    }
  }

  @Test
  void sitemaps_are_compressed_for_who_takes_it_and_have_validators() throws IOException {
    HttpResponse<byte[]> plain = site.bytes("/sitemap-grants-1.xml");
    HttpResponse<byte[]> zipped = site.bytes("/sitemap-grants-1.xml", "Accept-Encoding", "gzip");
    assertThat(header(plain, "Content-Encoding")).isEmpty();
    assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
    try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
      assertThat(unzipped.readAllBytes()).isEqualTo(plain.body());
    }
    assertThat(header(plain, "Last-Modified")).isNotEmpty();
    for (String coding : List.of("identity", "gzip")) {
      String[] had = {
        "Accept-Encoding",
        coding,
        "If-None-Match",
        header(coding.equals("gzip") ? zipped : plain, "ETag")
      };
      assertThat(site.bytes("/sitemap-grants-1.xml", had).statusCode()).isEqualTo(304);
    }
  }

  @Test
  void there_is_no_other_sitemap() {
    for (String path :
        List.of("/sitemap-nothing-1.xml", "/sitemap-grants-2.xml", "/sitemap-../files.json")) {
      assertThat(site.get(path).statusCode()).as(path).isIn(400, 404);
    }
  }

  @Test
  void the_feed_has_all_that_atom_requires() {
    Element feed = xml("/releases.atom").getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getLocalName()).isEqualTo("feed");
    assertThat(child(feed, "id")).isEqualTo(ORIGIN + "/releases.atom");
    assertThat(child(feed, "title")).contains("Invented & odd grants");
    assertThat(Instant.parse(child(feed, "updated"))).isEqualTo(second.issued());
    assertThat(links(feed, "self")).containsExactly(ORIGIN + "/releases.atom");
    Element author = (Element) feed.getElementsByTagNameNS(ATOM, "author").item(0);
    assertThat(child(author, "name")).isEqualTo("Example University");
  }

  @Test
  void each_release_is_an_entry_that_leads_to_its_document() {
    NodeList entries = xml("/releases.atom").getElementsByTagNameNS(ATOM, "entry");
    assertThat(entries.getLength()).isEqualTo(2);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 2; i++) {
      Element entry = (Element) entries.item(i);
      Release release = i == 0 ? second : first;
      ids.add(child(entry, "id"));
      assertThat(child(entry, "id")).isEqualTo(release.iri());
      assertThat(child(entry, "title")).isNotEmpty();
      assertThat(Instant.parse(child(entry, "updated"))).isEqualTo(release.issued());
      assertThat(child(entry, "summary")).contains(release.added() + " added");
      String document = links(entry, "alternate").get(0);
      assertThat(site.get(path(document)).statusCode()).isEqualTo(200);
    }
    assertThat(ids).hasSize(2);
  }

  private static String child(Element parent, String name) {
    List<String> found = new ArrayList<>();
    for (org.w3c.dom.Node node = parent.getFirstChild();
        node != null;
        node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        found.add(element.getTextContent());
      }
    }
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  private static List<String> links(Element parent, String relation) {
    List<String> found = new ArrayList<>();
    NodeList links = parent.getElementsByTagNameNS(ATOM, "link");
    for (int i = 0; i < links.getLength(); i++) {
      Element link = (Element) links.item(i);
      if (link.getParentNode() == parent && link.getAttribute("rel").equals(relation)) {
        found.add(link.getAttribute("href"));
      }
    }
    return found;
  }
}
