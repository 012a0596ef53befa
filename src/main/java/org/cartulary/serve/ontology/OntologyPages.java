package org.cartulary.serve.ontology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Redirect;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.http.WebLink;
import org.cartulary.serve.page.Head;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.PageLinks;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.rdf.ContentForm;

/**
 * {@code /ontology/{name}}: the application profile, the shapes and the topic vocabulary, in the
 * form that the end of the path names or that the client prefers. Their IRIs are answered by path,
 * whatever host a request came in by: who redirects {@code https://cartulary.org/ontology/} to a
 * site gets them from there.
 */
public final class OntologyPages implements Handler {
  /** Where all of them stand. */
  public static final String PATH = "/ontology";

  /** Below this path they stand. */
  public static final String PREFIX = PATH + "/";

  private static final List<String> FILES = List.of("cartulary", "shapes", "topics");

  /** Where all of them stand, there is the first. */
  private final Handler first = new Redirect(303, PREFIX + FILES.get(0));

  private final Published published;
  private final Map<String, OntologyFile> files;
  private final OntologyFile topics;
  private final Pages pages;
  private final OntologyView.Maker views;
  private final Map<String, Reply> rendered = new ConcurrentHashMap<>();

  /** The ontologies, with the topics below the base of a site. */
  public OntologyPages(Published published, Pages pages, Names names) {
    this.pages = pages;
    this.published = published;
    this.files =
        FILES.stream()
            .map(name -> OntologyFile.read(name, published.info().base()))
            .collect(Collectors.toUnmodifiableMap(OntologyFile::name, file -> file));
    this.topics = file("topics");
    this.views = new OntologyView.Maker(names);
  }

  private OntologyFile file(String name) {
    OntologyFile file = files.get(name);
    if (file == null) {
      throw new RequestException(
          Problems.notFound("There is no such ontology; there is: " + String.join(", ", FILES)));
    }
    return file;
  }

  /** Where a topic, or the vocabulary of topics, is defined, of which the graph says nothing. */
  public Optional<String> definitionOf(Node thing) {
    return topics.graph().contains(thing, Node.ANY, Node.ANY)
        ? Optional.of(PREFIX + topics.name() + "#" + OntologyView.anchor(thing))
        : Optional.empty();
  }

  @Override
  public Reply handle(Request request) {
    if (request.path().length() <= PREFIX.length()) {
      return first.handle(request);
    }
    String path = request.path().substring(PREFIX.length());
    Optional<ContentForm> named = ContentForm.ofSuffix(path);
    int suffix = named.map(form -> form.suffix().length() + 1).orElse(0);
    OntologyFile file = file(path.substring(0, path.length() - suffix));
    ContentForm form =
        named
            .or(() -> request.accept().choose(ContentForm.PAGE_FIRST))
            .orElseThrow(() -> notAcceptable(file));
    boolean metadata = named.filter(ContentForm.METADATA::contains).isPresent();
    Page frame = pages.page(request);
    return published
        .validator("ontology", file.name(), form.suffix(), frame.language())
        .answer(
            request,
            Selection.BY_FORM_PROFILE_AND_LANGUAGE.at(
                form.address(at(file, form), frame.language())),
            () -> whole(file, form, frame).with("Link", links(file, form, metadata)));
  }

  private Reply whole(OntologyFile file, ContentForm form, Page frame) {
    OntologyView view = views.of(file, frame.language());
    Page page =
        frame.with(new Head(alternates(file), OntologySchema.of(file, view, frame.language())));
    return switch (form) {
      case PAGE -> page.reply(200, "ontology.jte", view);
      case SCHEMA -> page.described(view.title().text());
      case TURTLE, NTRIPLES, RDFXML, JSONLD -> rendered(file, form);
    };
  }

  private static List<Head.Alternate> alternates(OntologyFile file) {
    return ContentForm.METADATA.stream()
        .map(form -> Head.Alternate.of(at(file, form), form))
        .toList();
  }

  private static String at(OntologyFile file, ContentForm form) {
    return PREFIX + file.name() + "." + form.suffix();
  }

  private RequestException notAcceptable(OntologyFile file) {
    return new RequestException(
        Problems.notAcceptable(ContentForm.PAGE_FIRST),
        Map.of("Link", links(file, ContentForm.PAGE, false)));
  }

  /** There are few, they are small, and they do not change while we run. */
  private Reply rendered(OntologyFile file, ContentForm form) {
    return rendered.computeIfAbsent(
        at(file, form), any -> form.reply(form.graph().orElseThrow().write(file.graph())));
  }

  /** An ontology has a licence of its own: that of the project, not of the site's data. */
  private String links(OntologyFile file, ContentForm form, boolean metadata) {
    PageLinks links = new PageLinks(published.info());
    if (metadata) {
      links.describes(PREFIX + file.name(), form);
    } else {
      links
          .citeAs(file.subject())
          .type("AboutPage")
          .type(file.isVocabulary() ? "DefinedTermSet" : "CreativeWork")
          .describedBy(other -> at(file, other));
    }
    file.licence().ifPresent(licence -> links.add(WebLink.of(licence, "license")));
    return links
        .add(WebLink.of(file.subject().getURI(), "about"))
        .alternates(other -> at(file, other))
        .field();
  }
}
