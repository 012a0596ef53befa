package org.cartulary.serve.discovery;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Languages;
import org.cartulary.serve.http.NotAcceptable;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.http.Validator;
import org.cartulary.serve.page.Head;
import org.cartulary.serve.page.Page;

/**
 * A description of what the site has at one path by content negotiation, and at that path with a
 * suffix in one form.
 */
final class Description implements Handler {
  private final String path;
  private final Content content;

  /** What is described, and how it is shown to people. */
  interface Content {
    /** The description of what there is now. */
    Graph graph();

    /** The page, whole and in the language of the request. */
    Reply page(Request request);

    /** The language of the page. */
    String language(Request request);

    /** Tells apart what the form and the request make of it. */
    Validator validator(String form, Request request);
  }

  Description(String path, Content content) {
    this.path = path;
    this.content = content;
  }

  /** The paths at which it answers. */
  static Stream<String> paths(String path) {
    return Stream.concat(
        Stream.of(path), DescriptionForm.ALL.stream().map(form -> path + "." + form.suffix()));
  }

  @Override
  public Reply handle(Request request) {
    DescriptionForm form =
        named(request)
            .or(() -> request.accept().choose(DescriptionForm.ALL))
            .orElseThrow(() -> NotAcceptable.of(DescriptionForm.ALL, this::address));
    Supplier<Reply> whole =
        () ->
            form.graph()
                .map(rdf -> Reply.of(200, form.contentType(), rdf.write(content.graph())))
                .orElseGet(() -> content.page(request));
    String language = form.graph().isPresent() ? "" : Languages.naming(content.language(request));
    Selection selection = Selection.BY_FORM_AND_LANGUAGE.at(address(form) + language);
    return content
        .validator(form.suffix(), request)
        .answer(request, selection, whole)
        .with("Link", links(form));
  }

  /** The frame of a page whose head names the other forms. */
  static Page frame(Page page, String path) {
    List<Head.Alternate> forms =
        DescriptionForm.ALL.stream()
            .flatMap(form -> form.graph().stream())
            .map(
                form ->
                    new Head.Alternate(
                        path + "." + form.suffix(), form.mediaTypes().get(0), form.title()))
            .toList();
    return page.with(new Head(forms, page.head().data()));
  }

  private String address(DescriptionForm form) {
    return path + "." + form.suffix();
  }

  private Optional<DescriptionForm> named(Request request) {
    return DescriptionForm.ALL.stream()
        .filter(form -> request.path().equals(path + "." + form.suffix()))
        .findFirst();
  }

  private String links(DescriptionForm form) {
    return DescriptionForm.ALL.stream()
        .filter(other -> !other.equals(form))
        .map(
            other ->
                "<%s.%s>; rel=\"alternate\"; type=\"%s\""
                    .formatted(path, other.suffix(), other.mediaTypes().get(0)))
        .collect(Collectors.joining(", "));
  }
}
