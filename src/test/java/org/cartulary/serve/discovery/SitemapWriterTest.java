package org.cartulary.serve.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class SitemapWriterTest {
  static final String NS = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");

  private final Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();

  private SitemapWriter writer() {
    return new SitemapWriter(
        name -> {
          files.put(name, new ByteArrayOutputStream());
          return files.get(name);
        },
        "sitemap-grants-",
        TIME);
  }

  static Document parse(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("not well-formed XML", e);
    }
  }

  /** The text of each element of that name, checked against the protocol's structure. */
  static List<String> locations(Document sitemap, String root, String entry) {
    Element top = sitemap.getDocumentElement();
    assertThat(top.getNamespaceURI()).isEqualTo(NS);
    assertThat(top.getLocalName()).isEqualTo(root);
    List<String> found = new ArrayList<>();
    NodeList entries = sitemap.getElementsByTagNameNS(NS, entry);
    for (int i = 0; i < entries.getLength(); i++) {
      Element each = (Element) entries.item(i);
      assertThat(each.getParentNode()).isSameAs(top);
      NodeList where = each.getElementsByTagNameNS(NS, "loc");
      NodeList when = each.getElementsByTagNameNS(NS, "lastmod");
      assertThat(where.getLength()).isEqualTo(1);
      assertThat(when.getLength()).isEqualTo(1);
      assertThat(Instant.parse(when.item(0).getTextContent())).isNotNull();
      found.add(where.item(0).getTextContent());
    }
    return found;
  }

  @Test
  void a_file_is_full_at_fifty_thousand_addresses() throws IOException {
    int count = 2 * SitemapWriter.MAX_ADDRESSES + 7;
    SitemapWriter writer = writer();
    try (writer) {
      for (int i = 0; i < count; i++) {
        writer.add("http://example.org/doc/grant-" + i);
      }
    }
    assertThat(writer.written())
        .containsExactly("sitemap-grants-1.xml", "sitemap-grants-2.xml", "sitemap-grants-3.xml");
    List<String> all = new ArrayList<>();
    for (ByteArrayOutputStream file : files.values()) {
      List<String> here = locations(parse(file.toByteArray()), "urlset", "url");
      assertThat(here).hasSizeBetween(1, 50_000);
      all.addAll(here);
    }
    assertThat(all).hasSize(count).doesNotHaveDuplicates();
    assertThat(all.get(count - 1)).isEqualTo("http://example.org/doc/grant-" + (count - 1));
  }

  @Test
  void a_file_is_full_at_fifty_megabytes() throws IOException {
    String tail = "x".repeat(1_900);
    int count = 30_000;
    try (SitemapWriter writer = writer()) {
      for (int i = 0; i < count; i++) {
        writer.add("http://example.org/doc/grant-" + i + tail);
      }
    }
    assertThat(files).hasSize(2);
    int all = 0;
    for (ByteArrayOutputStream file : files.values()) {
      assertThat(file.size()).isLessThanOrEqualTo(52_428_800);
      all += locations(parse(file.toByteArray()), "urlset", "url").size();
    }
    assertThat(all).isEqualTo(count);
  }

  @Test
  void what_means_something_in_xml_is_escaped() throws IOException {
    String address = "http://example.org/doc/grant?a=1&b=<2>\"'";
    try (SitemapWriter writer = writer()) {
      writer.add(address);
    }
    byte[] xml = files.get("sitemap-grants-1.xml").toByteArray();
    assertThat(locations(parse(xml), "urlset", "url")).containsExactly(address);
    assertThat(new String(xml, java.nio.charset.StandardCharsets.UTF_8))
        .contains("a=1&amp;b=&lt;2&gt;&quot;&apos;");
  }

  @Test
  void an_address_that_is_too_long_is_left_out() throws IOException {
    try (SitemapWriter writer = writer()) {
      writer.add("http://example.org/" + "x".repeat(2_048));
      assertThat(writer.written()).isEmpty();
    }
    assertThat(files).isEmpty();
  }

  @Test
  void the_index_names_the_files() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> addresses =
        List.of("http://example.org/sitemap-a-1.xml", "http://example.org/sitemap-b-1.xml?x&y");
    SitemapWriter.index(out, addresses, TIME);
    assertThat(locations(parse(out.toByteArray()), "sitemapindex", "sitemap")).isEqualTo(addresses);
  }
}
