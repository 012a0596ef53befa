package org.cartulary.serve.discovery;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.Release;
import org.cartulary.store.statistics.VoidNames;
import org.cartulary.vocab.DCAT;
import org.cartulary.vocab.DCTERMS;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.SPDX;
import org.cartulary.vocab.VCARD;

/**
 * The site as a catalogue in DCAT 3 by the profile DCAT-AP 3: one dataset, a distribution for each
 * dump on offer, and the SPARQL endpoint as a service. Every thing that is named has its type, so
 * that the profile's checks of ranges pass as well.
 */
final class CatalogGraph {
  static final String PATH = "/catalog";

  private static final String EU = "http://publications.europa.eu/resource/authority/";
  private static final Node PUBLIC = iri(EU + "access-right/PUBLIC");
  private static final Node SCIENCE = iri(EU + "data-theme/TECH");
  private static final Node THEMES = iri(EU + "data-theme");
  private static final Node PROTOCOL = iri("https://www.w3.org/TR/sparql11-protocol/");
  private static final Node ONTOLOGY = iri("http://vivoweb.org/ontology/core");
  private static final Node GZIP =
      iri("https://www.iana.org/assignments/media-types/application/gzip");

  private final SiteInfo site;
  private final VoidNames names;
  private final Release release;
  private final Instant first;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private CatalogGraph(SiteInfo site, Release release, Instant first) {
    this.site = site;
    this.names = new VoidNames(site.base());
    this.release = release;
    this.first = first;
  }

  /**
   * Describes a site.
   *
   * @param releases all of them, the newest first; there is one
   * @param dumps those on offer
   */
  static Graph of(SiteInfo site, List<Release> releases, List<Dump> dumps) {
    Instant first = releases.get(releases.size() - 1).issued();
    CatalogGraph catalog = new CatalogGraph(site, releases.get(0), first);
    catalog.catalog();
    catalog.dataset(dumps);
    catalog.service();
    catalog.agents();
    dumps.forEach(catalog::distribution);
    prefixes(catalog.graph);
    return catalog.graph;
  }

  private static void prefixes(Graph graph) {
    graph
        .getPrefixMapping()
        .setNsPrefix("dcat", DCAT.NS)
        .setNsPrefix("dcterms", DCTERMS.NS)
        .setNsPrefix("foaf", FOAF.NS)
        .setNsPrefix("skos", SKOS.NS)
        .setNsPrefix("spdx", SPDX.NS)
        .setNsPrefix("vcard", VCARD.NS)
        .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
  }

  private void catalog() {
    Statements catalog =
        about(address(PATH))
            .type(DCAT.Catalog)
            .text(DCTERMS.title, site.title(), site.language())
            .text(DCTERMS.description, description(), site.language())
            .add(DCTERMS.publisher, publisher())
            .add(FOAF.homepage, site.address("/"), FOAF.Document)
            .time(DCTERMS.issued, first)
            .time(DCTERMS.modified, release.issued())
            .add(DCAT.themeTaxonomy, THEMES, SKOS.ConceptScheme)
            .add(DCAT.dataset, names.dataset())
            .add(DCAT.service, endpoint());
    about(THEMES).text(DCTERMS.title, "Data theme", "en");
    common(catalog);
  }

  private void dataset(List<Dump> dumps) {
    Statements dataset =
        about(names.dataset())
            .type(DCAT.Dataset)
            .text(DCTERMS.title, site.title(), site.language())
            .text(DCTERMS.description, description(), site.language())
            .add(DCTERMS.publisher, publisher())
            .time(DCTERMS.issued, first)
            .time(DCTERMS.modified, release.issued())
            .value(DCAT.version, Integer.toString(release.number()), XSDDatatype.XSDstring)
            .text(DCAT.keyword, "research grants", "en")
            .add(DCAT.theme, SCIENCE, SKOS.Concept)
            .add(DCTERMS.conformsTo, ONTOLOGY, DCTERMS.Standard)
            .add(DCTERMS.accessRights, PUBLIC, DCTERMS.RightsStatement)
            .add(DCAT.landingPage, site.address("/"), FOAF.Document)
            .add(FOAF.page, names.document(), FOAF.Document);
    about(SCIENCE).text(SKOS.prefLabel, "Science and technology", "en");
    site.contact().ifPresent(contact -> dataset.add(DCAT.contactPoint, contact(contact)));
    dumps.forEach(dump -> dataset.add(DCAT.distribution, distributionOf(dump)));
    common(dataset);
  }

  private void service() {
    Statements service =
        about(endpoint())
            .type(DCAT.DataService)
            .text(DCTERMS.title, "SPARQL endpoint", "en")
            .add(DCAT.endpointURL, names.endpoint(), RDFS.Resource)
            .add(DCAT.endpointDescription, names.endpoint(), RDFS.Resource)
            .add(DCAT.servesDataset, names.dataset())
            .add(DCTERMS.publisher, publisher())
            .add(DCTERMS.conformsTo, PROTOCOL, DCTERMS.Standard)
            .add(DCTERMS.accessRights, PUBLIC, DCTERMS.RightsStatement);
    license(service);
  }

  private void agents() {
    Statements agent =
        about(publisher())
            .type(FOAF.Agent)
            .text(
                FOAF.name,
                site.publisher().map(SiteInfo.Agent::name).orElse(site.title()),
                site.language());
    site.publisher()
        .flatMap(SiteInfo.Agent::homepage)
        .ifPresent(page -> agent.add(FOAF.homepage, page, FOAF.Document));
  }

  private void distribution(Dump dump) {
    Node address = address(dump.path());
    Node checksum = address(dump.path() + "#checksum");
    Statements distribution =
        about(distributionOf(dump))
            .type(DCAT.Distribution)
            .text(DCTERMS.title, dump.title(), "en")
            .add(DCAT.accessURL, address, RDFS.Resource)
            .add(DCAT.downloadURL, address, RDFS.Resource)
            .add(DCAT.compressFormat, GZIP, DCTERMS.MediaType)
            .add(
                DCTERMS.format, iri(EU + "file-type/" + dump.fileType()), DCTERMS.MediaTypeOrExtent)
            .add(SPDX.checksum, checksum)
            .value(
                DCAT.byteSize, Long.toString(dump.file().size()), XSDDatatype.XSDnonNegativeInteger)
            .add(DCTERMS.conformsTo, ONTOLOGY, DCTERMS.Standard)
            .time(DCTERMS.issued, dump.issued())
            .time(DCTERMS.modified, dump.issued());
    dump.mediaType().ifPresent(type -> distribution.add(DCAT.mediaType, type, DCTERMS.MediaType));
    license(distribution);
    about(checksum)
        .type(SPDX.Checksum)
        .add(SPDX.algorithm, SPDX.sha256, SPDX.ChecksumAlgorithm)
        .value(SPDX.checksumValue, dump.file().sha256(), XSDDatatype.XSDhexBinary);
  }

  private Node contact(String contact) {
    Node kind = address(PATH + "#contact");
    Statements statements =
        about(kind)
            .type(VCARD.Kind)
            .text(
                VCARD.formattedName,
                site.publisher().map(SiteInfo.Agent::name).orElse(site.title()),
                site.language());
    boolean web = contact.startsWith("http://") || contact.startsWith("https://");
    statements.add(web ? VCARD.hasURL : VCARD.hasEmail, iri(web ? contact : "mailto:" + contact));
    return kind;
  }

  private void common(Statements statements) {
    license(statements);
    language().ifPresent(l -> statements.add(DCTERMS.language, l, DCTERMS.LinguisticSystem));
  }

  private void license(Statements statements) {
    String license = release.description().license();
    if (license != null) {
      statements.add(DCTERMS.license, license, DCTERMS.LicenseDocument);
    }
  }

  /** The language by the EU's list, which has the codes of ISO 639-3. */
  private Optional<Node> language() {
    try {
      String code = Locale.forLanguageTag(site.language()).getISO3Language();
      return code.isEmpty()
          ? Optional.empty()
          : Optional.of(iri(EU + "language/" + code.toUpperCase(Locale.ROOT)));
    } catch (MissingResourceException withoutCode) {
      return Optional.empty();
    }
  }

  private String description() {
    return site.description().orElse(site.title());
  }

  private Node publisher() {
    return release.description().publisher() == null
        ? address(PATH + "#publisher")
        : iri(release.description().publisher().iri());
  }

  private Node endpoint() {
    return address("/sparql#service");
  }

  private Node distributionOf(Dump dump) {
    return address(dump.path() + "#distribution");
  }

  private Node address(String path) {
    return iri(site.address(path));
  }

  private Statements about(Node subject) {
    return Statements.about(graph, subject);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
