package org.cartulary.serve.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.rdf.ContentForm;
import org.cartulary.serve.rdf.GraphForm;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a document: a page, the graph in one of its forms, the same facts in schema.org's
 * terms, or the links of all these (RFC 9264). The page comes first, for a client that does not say
 * what it wants.
 */
@SuppressWarnings("ImmutableEnumChecker") // its collections do not change
enum DocumentForm implements Offer {
  PAGE(ContentForm.PAGE),
  TURTLE(ContentForm.TURTLE),
  NTRIPLES(ContentForm.NTRIPLES),
  RDFXML(ContentForm.RDFXML),
  JSONLD(ContentForm.JSONLD),
  SCHEMA(ContentForm.SCHEMA),
  LINKSET("linkset", "application/linkset"),
  LINKSET_JSON("linkset.json", "application/linkset+json");

  static final List<DocumentForm> ALL = List.of(values());

  /** The forms that describe the thing to machines. */
  static final List<DocumentForm> METADATA = List.of(TURTLE, NTRIPLES, RDFXML, JSONLD, SCHEMA);

  private final String suffix;
  private final String contentType;
  private final List<String> mediaTypes;
  private final @Nullable ContentForm content;

  DocumentForm(String suffix, String mediaType) {
    this.suffix = suffix;
    this.contentType = mediaType;
    this.mediaTypes = List.of(mediaType);
    this.content = null;
  }

  DocumentForm(ContentForm form) {
    this.suffix = form.suffix();
    this.contentType = form.contentType();
    this.mediaTypes = form.mediaTypes();
    this.content = form;
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
    return content == null ? suffix : content.title();
  }

  /** The address of what is there in this form, as {@link ContentForm#address}. */
  String address(String at, String language) {
    return content == null ? at : content.address(at, language);
  }

  /** The form of graph that it is; empty for the others. */
  Optional<GraphForm> graph() {
    return Optional.ofNullable(content).flatMap(ContentForm::graph);
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
    return content == null ? Set.of() : content.profiles();
  }
}
