package org.cartulary.serve.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cartulary.export.schemaorg.SchemaOrg;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.rdf.GraphForm;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a document: a page, the graph in one of its forms, the same facts in schema.org's
 * terms, or the links of all these (RFC 9264). The page comes first, for a client that does not say
 * what it wants.
 */
@SuppressWarnings("ImmutableEnumChecker") // its collections do not change
enum DocumentForm implements Offer {
  PAGE("html", "text/html;charset=utf-8", "text/html"),
  TURTLE(GraphForm.TURTLE),
  NTRIPLES(GraphForm.NTRIPLES),
  RDFXML(GraphForm.RDFXML),
  JSONLD(GraphForm.JSONLD),
  SCHEMA(
      "schema.jsonld",
      "application/ld+json;profile=\"" + SchemaOrg.PROFILE + "\"",
      List.of("application/ld+json"),
      // Nobody agrees on how schema.org's own IRI is written.
      Set.of(SchemaOrg.PROFILE, SchemaOrg.PROFILE + "/", "http://schema.org", "http://schema.org/"),
      null),
  LINKSET("linkset", "application/linkset", "application/linkset"),
  LINKSET_JSON("linkset.json", "application/linkset+json", "application/linkset+json");

  static final List<DocumentForm> ALL = List.of(values());

  /** The forms that describe the thing to machines. */
  static final List<DocumentForm> METADATA = List.of(TURTLE, NTRIPLES, RDFXML, JSONLD, SCHEMA);

  private final String suffix;
  private final String contentType;
  private final List<String> mediaTypes;
  private final Set<String> profiles;
  private final @Nullable GraphForm graph;

  DocumentForm(String suffix, String contentType, String mediaType) {
    this(suffix, contentType, List.of(mediaType), Set.of(), null);
  }

  DocumentForm(GraphForm form) {
    this(form.suffix(), form.contentType(), form.mediaTypes(), Set.of(), form);
  }

  DocumentForm(
      String suffix,
      String contentType,
      List<String> mediaTypes,
      Set<String> profiles,
      @Nullable GraphForm graph) {
    this.suffix = suffix;
    this.contentType = contentType;
    this.mediaTypes = mediaTypes;
    this.profiles = profiles;
    this.graph = graph;
  }

  /** The form that the end of a path names, by the longest suffix. */
  static Optional<DocumentForm> ofSuffix(String path) {
    return Stream.of(values())
        .filter(form -> path.endsWith("." + form.suffix))
        .max(Comparator.comparingInt(form -> form.suffix.length()));
  }

  /** What names it at the end of a path, without the dot. */
  String suffix() {
    return suffix;
  }

  /** What people call one of the forms for machines, in every language. */
  String title() {
    return graph == null ? "schema.org" : graph.title();
  }

  /** The form of graph that it is; empty for the others. */
  Optional<GraphForm> graph() {
    return Optional.ofNullable(graph);
  }

  @Override
  public String contentType() {
    return contentType;
  }

  @Override
  public List<String> mediaTypes() {
    return mediaTypes;
  }

  @Override
  public Set<String> profiles() {
    return profiles;
  }
}
