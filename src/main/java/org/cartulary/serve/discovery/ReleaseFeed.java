package org.cartulary.serve.discovery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.Release;

/** {@code /releases.atom}: the releases as an Atom feed (RFC 4287), the newest first. */
public final class ReleaseFeed implements Handler {
  public static final String PATH = "/releases.atom";
  public static final String MEDIA_TYPE = "application/atom+xml";
  private static final String NS = "http://www.w3.org/2005/Atom";
  private static final int LISTED = 100;

  private final Published published;
  private final SiteInfo site;
  private final Names names;

  public ReleaseFeed(Published published) {
    this.published = published;
    this.site = published.info();
    this.names = new Names(site.base());
  }

  @Override
  public Reply handle(Request request) {
    return published
        .validator("feed")
        .answer(
            request, Selection.ONLY, () -> Reply.of(200, MEDIA_TYPE + ";charset=utf-8", feed()));
  }

  private byte[] feed() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      List<Release> releases = published.graph().releases();
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(NS);
      xml.writeStartElement(NS, "feed");
      xml.writeDefaultNamespace(NS);
      head(xml, releases.stream().findFirst());
      for (Release release : releases.subList(0, Math.min(LISTED, releases.size()))) {
        entry(xml, release);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a buffer in memory does not fail", e);
    }
    return out.toByteArray();
  }

  private void head(XMLStreamWriter xml, Optional<Release> newest) throws XMLStreamException {
    text(xml, "id", site.address(PATH));
    text(xml, "title", "Releases of " + site.title());
    text(xml, "updated", newest.map(r -> r.issued().toString()).orElse("1970-01-01T00:00:00Z"));
    link(xml, "self", MEDIA_TYPE, site.address(PATH));
    link(xml, "alternate", "text/html", site.address("/"));
    link(xml, "related", "text/html", site.address(DumpPages.PATH));
    xml.writeStartElement(NS, "author");
    text(xml, "name", site.publisher().map(SiteInfo.Agent::name).orElse(site.title()));
    Optional<String> homepage = site.publisher().flatMap(SiteInfo.Agent::homepage);
    if (homepage.isPresent()) {
      text(xml, "uri", homepage.get());
    }
    xml.writeEndElement();
    if (site.licence().isPresent()) {
      text(xml, "rights", site.licence().get());
    }
    text(xml, "generator", "Cartulary");
  }

  private void entry(XMLStreamWriter xml, Release release) throws XMLStreamException {
    xml.writeStartElement(NS, "entry");
    text(xml, "id", release.iri());
    text(xml, "title", "Release " + release.number());
    text(xml, "updated", release.issued().toString());
    text(xml, "published", release.issued().toString());
    Optional<String> local = names.localName(NodeFactory.createURI(release.iri()));
    if (local.isPresent()) {
      link(xml, "alternate", "text/html", site.address(Names.documentPath(local.get())));
    }
    text(
        xml,
        "summary",
        String.format(
            Locale.ROOT,
            "%d statements from %d sources; %d added, %d removed.",
            release.quads(),
            release.description().sources().size(),
            release.added(),
            release.removed()));
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(NS, name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String type, String address)
      throws XMLStreamException {
    xml.writeEmptyElement(NS, "link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }
}
