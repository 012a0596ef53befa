package org.cartulary.serve.ontology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Languages;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Redirect;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.http.WebLink;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.rdf.GraphForm;

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
    Optional<OntologyForm> named =
        OntologyForm.ALL.stream().filter(form -> path.endsWith("." + form.suffix())).findFirst();
    int suffix = named.map(form -> form.suffix().length() + 1).orElse(0);
    OntologyFile file = file(path.substring(0, path.length() - suffix));
    OntologyForm form =
        named
            .or(() -> request.accept().choose(OntologyForm.ALL))
            .orElseThrow(() -> notAcceptable(file));
    Page page = pages.page(request);
    return published
        .validator("ontology", file.name(), form.suffix(), page.language())
        .answer(
            request,
            Selection.BY_FORM_AND_LANGUAGE.at(
                PREFIX
                    + file.name()
                    + "."
                    + form.suffix()
                    + (form.graph().isPresent() ? "" : Languages.naming(page.language()))),
            () ->
                form.graph()
                    .map(graph -> rendered(file, form, graph))
                    .orElseGet(
                        () -> page.reply(200, "ontology.jte", views.of(file, page.language())))
                    .with("Link", links(file)));
  }

  private RequestException notAcceptable(OntologyFile file) {
    return new RequestException(
        Problems.notAcceptable(OntologyForm.ALL), Map.of("Link", links(file)));
  }

  /** There are few, they are small, and they do not change while we run. */
  private Reply rendered(OntologyFile file, OntologyForm form, GraphForm graph) {
    return rendered.computeIfAbsent(
        file.name() + "." + form.suffix(),
        any -> Reply.of(200, form.contentType(), graph.write(file.graph())));
  }

  private static String links(OntologyFile file) {
    List<WebLink> links =
        Stream.concat(
                Stream.of(WebLink.of(file.subject().getURI(), "about")),
                OntologyForm.ALL.stream()
                    .map(
                        form ->
                            WebLink.of(PREFIX + file.name() + "." + form.suffix(), "alternate")
                                .with("type", form.mediaTypes().get(0))))
            .toList();
    return WebLink.field(links, 2_000);
  }
}
