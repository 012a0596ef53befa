package org.cartulary.serve.rdf;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cartulary.export.schemaorg.SchemaOrg;
import org.cartulary.serve.http.Languages;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.http.Reply;
import org.jspecify.annotations.Nullable;

/**
 * The forms of what has a page, a graph, and a description in schema.org's terms; the page first.
 */
@SuppressWarnings("ImmutableEnumChecker") // its collections do not change
public enum ContentForm implements Offer {
  PAGE("html", "Page", "text/html;charset=utf-8", List.of("text/html"), Set.of(), null),
  TURTLE(GraphForm.TURTLE),
  NTRIPLES(GraphForm.NTRIPLES),
  RDFXML(GraphForm.RDFXML),
  JSONLD(GraphForm.JSONLD),
  SCHEMA(
      "schema.jsonld",
      "schema.org",
      "application/ld+json;profile=\"" + SchemaOrg.PROFILE + "\"",
      List.of("application/ld+json"),
      // Nobody agrees on how schema.org's own IRI is written.
      Set.of(SchemaOrg.PROFILE, SchemaOrg.PROFILE + "/", "http://schema.org", "http://schema.org/"),
      null);

  /** All, for a client that does not say what it wants and then gets the page. */
  public static final List<ContentForm> PAGE_FIRST = List.of(values());

  /** Those that describe to machines. */
  public static final List<ContentForm> METADATA =
      List.of(TURTLE, NTRIPLES, RDFXML, JSONLD, SCHEMA);

  /** All, for a client that does not say what it wants and then gets a graph. */
  public static final List<ContentForm> GRAPH_FIRST =
      Stream.concat(METADATA.stream(), Stream.of(PAGE)).toList();

  private final String suffix;
  private final String title;
  private final String contentType;
  private final List<String> mediaTypes;
  private final Set<String> profiles;
  private final @Nullable GraphForm graph;

  ContentForm(GraphForm form) {
    this(form.suffix(), form.title(), form.contentType(), form.mediaTypes(), Set.of(), form);
  }

  ContentForm(
      String suffix,
      String title,
      String contentType,
      List<String> mediaTypes,
      Set<String> profiles,
      @Nullable GraphForm graph) {
    this.suffix = suffix;
    this.title = title;
    this.contentType = contentType;
    this.mediaTypes = mediaTypes;
    this.profiles = profiles;
    this.graph = graph;
  }

  /** The form that the end of a path names after a dot, by the longest suffix. */
  public static Optional<ContentForm> ofSuffix(String path) {
    return Stream.of(values())
        .filter(form -> path.endsWith("." + form.suffix))
        .max(Comparator.comparingInt(form -> form.suffix.length()));
  }

  /** The form for machines of that suffix, constant's name or media type. */
  public static Optional<ContentForm> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals(SCHEMA.suffix)
        ? Optional.of(SCHEMA)
        : GraphForm.named(name)
            .flatMap(graph -> METADATA.stream().filter(form -> form.graph == graph).findFirst());
  }

  /** What names it at the end of a path, without the dot. */
  public String suffix() {
    return suffix;
  }

  /** What people call one of the forms for machines, in every language. */
  public String title() {
    return title;
  }

  /** The form of graph that it is; empty for the others. */
  public Optional<GraphForm> graph() {
    return Optional.ofNullable(graph);
  }

  /** The address of what is there in this form: a page's names its language, for there are more. */
  public String address(String at, String language) {
    return this == PAGE ? at + Languages.naming(language) : at;
  }

  /** Some content in this form. */
  public Reply reply(byte[] content) {
    Reply reply = Reply.of(200, contentType, content);
    return profiles.isEmpty()
        ? reply
        : reply.with("Content-Profile", "<" + SchemaOrg.PROFILE + ">");
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
