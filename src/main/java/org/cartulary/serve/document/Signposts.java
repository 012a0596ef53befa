package org.cartulary.serve.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cartulary.export.schemaorg.SchemaOrg;
import org.cartulary.serve.http.WebLink;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.PageLinks;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.serve.published.SourceDocuments;
import org.cartulary.store.PublishedGraph;
import org.cartulary.vocab.DCTERMS;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.VIVO;

/**
 * The links by which machines find their way around a document, as the FAIR Signposting profile
 * (https://signposting.org/FAIR/) has them. The document is the landing page of the thing; its
 * forms for machines are the metadata. Targets are absolute, below the site's base.
 */
final class Signposts {
  private static final int MAX_AUTHORS = 20;
  private static final Set<Node> LEADING =
      Set.of(VIVO.PrincipalInvestigatorRole, VIVO.CoPrincipalInvestigatorRole);

  private final SiteInfo site;
  private final Names names;
  private final SchemaOrg schema;
  private final SourceDocuments documents;

  /**
   * @param documents the texts that are the content of sources
   */
  Signposts(SiteInfo site, Names names, SchemaOrg schema, SourceDocuments documents) {
    this.documents = documents;
    this.site = site;
    this.names = names;
    this.schema = schema;
  }

  /** The address of a document in a form. */
  String address(Node thing, DocumentForm form) {
    return landing(thing) + "." + form.suffix();
  }

  /** The address of a document in whatever form. */
  String landing(Node thing) {
    return site.address(Names.documentPath(names.localName(thing).orElseThrow()));
  }

  /** The links of the landing page, what matters most first. */
  List<WebLink> ofLanding(Graph graph, Node thing) {
    List<WebLink> links = new ArrayList<>();
    links.add(WebLink.of(names.uri(thing), "cite-as"));
    links.addAll(linksets(thing));
    links.add(WebLink.of("https://schema.org/AboutPage", "type"));
    kind(graph, thing).ifPresent(kind -> links.add(WebLink.of(kind, "type")));
    for (DocumentForm form : DocumentForm.METADATA) {
      links.add(typed(address(thing, form), "describedby", form));
    }
    PageLinks.licence(site).ifPresent(links::add);
    authors(graph, thing).forEach(orcid -> links.add(WebLink.of(orcid, "author")));
    links.addAll(items(graph, thing));
    links.add(WebLink.of(site.address("/catalog"), "collection"));
    links.addAll(alternates(thing));
    return links;
  }

  /** The content of a source: our copy of the text, and the page that was read. */
  private List<WebLink> items(Graph graph, Node thing) {
    List<WebLink> items = new ArrayList<>();
    documents.sources().stream()
        .filter(source -> names.source(source.name()).equals(thing))
        .map(source -> site.address(Names.sourcePath(source.document())))
        .forEach(text -> items.add(WebLink.of(text, "item").with("type", "text/plain")));
    objects(graph, thing, DCTERMS.source).stream()
        .filter(Node::isURI)
        .forEach(page -> items.add(WebLink.of(page.getURI(), "item")));
    return items;
  }

  /** Each content with what leads from it back to the landing page. */
  Map<String, List<WebLink>> ofContent(Graph graph, Node thing) {
    Map<String, List<WebLink>> content = new LinkedHashMap<>();
    for (WebLink item : items(graph, thing)) {
      content.put(item.target(), List.of(typed(landing(thing), "collection", DocumentForm.PAGE)));
    }
    return content;
  }

  /** The links of a form of the document that describes the thing to machines. */
  List<WebLink> ofMetadata(Node thing, DocumentForm form) {
    List<WebLink> links = new ArrayList<>();
    links.add(typed(landing(thing), "describes", DocumentForm.PAGE));
    links.addAll(linksets(thing));
    links.add(WebLink.of(names.uri(thing), "about"));
    PageLinks.licence(site).ifPresent(links::add);
    form.profiles().stream()
        .filter(SchemaOrg.PROFILE::equals)
        .forEach(profile -> links.add(WebLink.of(profile, "profile")));
    links.add(WebLink.of(site.address("/catalog"), "collection"));
    return links;
  }

  /** All forms of the document. */
  List<WebLink> alternates(Node thing) {
    return DocumentForm.ALL.stream()
        .map(form -> typed(address(thing, form), "alternate", form))
        .toList();
  }

  private List<WebLink> linksets(Node thing) {
    return List.of(
        typed(address(thing, DocumentForm.LINKSET), "linkset", DocumentForm.LINKSET),
        typed(address(thing, DocumentForm.LINKSET_JSON), "linkset", DocumentForm.LINKSET_JSON));
  }

  private static WebLink typed(String address, String relation, DocumentForm form) {
    WebLink link = WebLink.of(address, relation).with("type", form.mediaTypes().get(0));
    return form.profiles().isEmpty() ? link : link.with("profile", SchemaOrg.PROFILE);
  }

  private Optional<String> kind(Graph graph, Node thing) {
    List<String> classes = schema.classes(graph, thing);
    String last = classes.get(classes.size() - 1);
    return last.equals("Thing") ? Optional.empty() : Optional.of(SchemaOrg.PROFILE + "/" + last);
  }

  /** The ORCID iDs of who leads a grant or wrote a publication. */
  private static List<String> authors(Graph graph, Node thing) {
    List<Node> people = new ArrayList<>();
    for (Node role : objects(graph, thing, VIVO.relates)) {
      if (objects(graph, role, RDF.type).stream().anyMatch(LEADING::contains)) {
        people.addAll(objects(graph, role, OBO.RO_0000052));
      }
    }
    for (Node authorship : objects(graph, thing, VIVO.relatedBy)) {
      if (graph.contains(authorship, RDF.type, VIVO.Authorship)) {
        people.addAll(objects(graph, authorship, VIVO.relates));
      }
    }
    return people.stream()
        .filter(person -> !person.equals(thing))
        .flatMap(person -> objects(graph, person, VIVO.orcidId).stream())
        .filter(Node::isURI)
        .map(orcid -> orcid.getURI().replaceFirst("^http:", "https:"))
        .distinct()
        .sorted()
        .limit(MAX_AUTHORS)
        .toList();
  }

  /** Not without end: a topic has more neighbours than it has authors. */
  private static List<Node> objects(Graph graph, Node subject, Node property) {
    List<Node> some = new ArrayList<>();
    var found = graph.find(subject, property, Node.ANY).mapWith(Triple::getObject);
    try {
      while (found.hasNext() && some.size() < PublishedGraph.MOST_OF_ONE_THING) {
        some.add(found.next());
      }
    } finally {
      found.close();
    }
    return some;
  }
}
