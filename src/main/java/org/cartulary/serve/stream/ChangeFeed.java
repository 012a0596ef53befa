package org.cartulary.serve.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.history.Change;
import org.cartulary.store.history.Version;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.MetadataRecord;

/**
 * The stream as Atom (RFC 4287), in archives that never change (RFC 5005, section 4), with
 * tombstones (RFC 6721). An entry is a thing; its last version counts.
 *
 * @param pages of the history at one moment
 */
record ChangeFeed(StreamAddresses addresses, StreamPages pages) {
  static final String MEDIA_TYPE = "application/atom+xml;charset=utf-8";
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String HISTORY = "http://purl.org/syndication/history/1.0";
  private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

  /**
   * Writes a page.
   *
   * @param number the page's
   * @param newest whether it is the one that subscribers ask for
   * @param versions what is on it
   */
  void write(int number, boolean newest, List<Version> versions, ByteArrayOutputStream out)
      throws IOException {
    try {
      write(number, newest, versions, XmlOut.to(out));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void write(int number, boolean newest, List<Version> versions, XmlOut xml)
      throws XMLStreamException {
    SiteInfo site = addresses.site();
    xml.declaration().start("feed", ATOM);
    xml.namespace("fh", HISTORY).namespace("at", TOMBSTONES);
    xml.element("id", addresses.feed()).element("title", "Changes of " + site.title());
    xml.element(
        "updated",
        versions.isEmpty()
            ? "1970-01-01T00:00:00Z"
            : versions.get(versions.size() - 1).datestamp().toString());
    xml.start("author");
    xml.element("name", site.publisher().map(SiteInfo.Agent::name).orElse(site.title())).end();
    link(xml, "self", newest ? addresses.feed() : addresses.archive(number));
    link(xml, "current", addresses.feed());
    if (number > 1) {
      link(xml, "prev-archive", addresses.archive(number - 1));
    }
    if (!newest) {
      xml.start("fh:archive").end();
    }
    ExportSite pages = site.exportSite();
    for (int i = versions.size() - 1; i >= 0; i--) {
      entry(xml, versions.get(i), pages);
    }
    xml.finish();
  }

  private static void link(XmlOut xml, String relation, String address) throws XMLStreamException {
    xml.start("link").attribute("rel", relation).attribute("href", address).end();
  }

  private void entry(XmlOut xml, Version version, ExportSite pages) throws XMLStreamException {
    String moment = version.datestamp().toString();
    if (version.change() == Change.REMOVED) {
      xml.start("at:deleted-entry").attribute("ref", version.iri()).attribute("when", moment);
      link(xml, "alternate", pages.page(version.iri()));
      xml.end();
      return;
    }
    xml.start("entry").element("id", version.iri());
    xml.element("title", title(version, pages)).element("updated", moment);
    link(xml, "alternate", pages.page(version.iri()));
    link(xml, "via", addresses.member(version.seq()));
    xml.start("category").attribute("term", version.kind().id()).end();
    xml.start("category").attribute("term", version.change().id()).end();
    xml.element("summary", version.change().id() + " in release " + version.release());
    xml.end();
  }

  /** What it is called, if that is known of this version; its local name otherwise. */
  private static String title(Version version, ExportSite site) {
    Optional<MetadataRecord> record = version.record();
    return record
        .flatMap(found -> found.names().stream().findFirst())
        .map(LanguageText::text)
        .orElseGet(() -> site.localName(version.iri()).orElse(version.iri()));
  }
}
