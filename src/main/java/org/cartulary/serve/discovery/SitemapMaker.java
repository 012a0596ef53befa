package org.cartulary.serve.discovery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.export.dump.FileMaker;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.Release;
import org.cartulary.store.ReleaseDescription.ReleaseSource;
import org.cartulary.store.statistics.VoidNames;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VIVO;

/**
 * The sitemaps of a release: the documents of the main kinds, a group of files for each kind, and
 * the pages that lead to them, with the documents about the dataset and its sources. Streams. What
 * a release changes may show on any page, so all have its time.
 */
public final class SitemapMaker implements FileMaker {
  /** The index, which names the others. */
  static final String INDEX = "sitemap.xml";

  static final String PREFIX = "sitemap-";

  private static final Map<String, Node> KINDS = kinds();

  private final SiteInfo site;
  private final List<String> pages;

  /**
   * Sitemaps of a site.
   *
   * @param pages the paths of pages that are not about one thing
   */
  public SitemapMaker(SiteInfo site, List<String> pages) {
    this.site = site;
    this.pages = List.copyOf(pages);
  }

  private static Map<String, Node> kinds() {
    Map<String, Node> kinds = new LinkedHashMap<>();
    kinds.put("grants", VIVO.Grant);
    kinds.put("people", FOAF.Person);
    kinds.put("organizations", FOAF.Organization);
    kinds.put("topics", SKOS.Concept);
    kinds.put("publications", BIBO.Document);
    return kinds;
  }

  @Override
  public void make(PublishedGraph graph, Release release, Target target) throws IOException {
    List<String> files = new ArrayList<>();
    try (SitemapWriter writer =
        new SitemapWriter(target::open, PREFIX + "pages-", release.issued())) {
      for (String path : pages) {
        writer.add(site.address(path));
      }
      Names names = new Names(site.base());
      writer.add(names.documentNode(new VoidNames(site.base()).dataset()).getURI());
      for (ReleaseSource source : release.description().sources()) {
        writer.add(names.documentNode(names.source(source.name())).getURI());
      }
      files.addAll(writer.written());
    }
    for (Map.Entry<String, Node> kind : KINDS.entrySet()) {
      files.addAll(documents(kind.getKey(), kind.getValue(), graph, release, target));
    }
    try (OutputStream out = target.open(INDEX)) {
      SitemapWriter.index(
          out, files.stream().map(name -> site.address("/" + name)).toList(), release.issued());
    }
  }

  private List<String> documents(
      String kind, Node type, PublishedGraph graph, Release release, Target target)
      throws IOException {
    Names names = new Names(site.base());
    try (SitemapWriter writer =
        new SitemapWriter(target::open, PREFIX + kind + "-", release.issued())) {
      graph.streamInstances(
          type.getURI(),
          iri -> {
            Optional<String> local = names.localName(NodeFactory.createURI(iri));
            local.ifPresent(name -> add(writer, site.address(Names.documentPath(name))));
          });
      return writer.written();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void add(SitemapWriter writer, String address) {
    try {
      writer.add(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
