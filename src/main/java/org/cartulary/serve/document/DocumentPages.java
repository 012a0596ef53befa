package org.cartulary.serve.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.http.Validator;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.published.PerRelease;
import org.cartulary.serve.published.Published;

/**
 * {@code /doc/{type}-{key}}: the document about a thing, in the form that the end of the path names
 * or, without one, in the form that the client prefers. What was rendered is kept until the next
 * release, as far as it fits into an eighth of the memory, 256 MiB at most.
 */
public final class DocumentPages implements Handler {
  private static final long MOST_CACHED = 256L << 20;

  private final Published published;
  private final Names names;
  private final DocumentRenderer renderer;
  private final AbsentThing absent;
  private final PerRelease<Current> current;

  /** What belongs to one release: how its documents are validated, and those rendered already. */
  private record Current(Map<DocumentForm, Validator> validators, DocumentCache cache) {}

  /**
   * The documents of what is published.
   *
   * @param absent answers for things that are not there
   */
  public DocumentPages(Published published, Names names, AbsentThing absent) {
    this(published, names, absent, Math.min(MOST_CACHED, Runtime.getRuntime().maxMemory() / 8));
  }

  DocumentPages(Published published, Names names, AbsentThing absent, long maxCached) {
    this.published = published;
    this.names = names;
    this.absent = absent;
    this.renderer = new DocumentRenderer(published.info(), names);
    this.current = new PerRelease<>(published, () -> current(maxCached));
  }

  /** All validators are of one moment, before anything is rendered: none vouches for the past. */
  private Current current(long maxCached) {
    Map<DocumentForm, Validator> validators = new EnumMap<>(DocumentForm.class);
    for (DocumentForm form : DocumentForm.ALL) {
      validators.put(form, published.validator("document", form.suffix(), language()));
    }
    return new Current(validators, new DocumentCache(maxCached));
  }

  private String language() {
    return published.info().language();
  }

  @Override
  public Reply handle(Request request) {
    if (!request.reads()) {
      throw new RequestException(Problems.methodNotAllowed(request.method(), "GET, HEAD"));
    }
    String path = request.path().substring(Names.DOCUMENT_PATH.length());
    Optional<DocumentForm> accepted = request.accept().choose(DocumentForm.ALL);
    DocumentCache.Key key = new DocumentCache.Key(path, accepted, language());
    Current now = current.get();
    DocumentCache.Entry there = now.cache().get(key);
    if (there != null) {
      return answer(request, now, there.target(), () -> there.reply());
    }
    Optional<Target> target = Txn.calculateRead(published.dataset(), () -> target(path, accepted));
    return target.isEmpty()
        ? absent.answer(request, thing(path), named(path).or(() -> accepted))
        : answer(request, now, target.get(), () -> rendered(key, target.get(), now.cache()));
  }

  /** A local name may itself hold a dot, so the whole path is tried first. */
  private Optional<Target> target(String path, Optional<DocumentForm> accepted) {
    Graph graph = published.dataset().getUnionGraph();
    Node whole = names.thing(path);
    if (known(graph, whole)) {
      return Optional.of(
          new Target(whole, accepted.orElseThrow(() -> notAcceptable(whole)), false));
    }
    Node thing = thing(path);
    return named(path)
        .filter(form -> known(graph, thing))
        .map(form -> new Target(thing, form, true));
  }

  private Optional<DocumentForm> named(String path) {
    return DocumentForm.ofSuffix(path);
  }

  private Node thing(String path) {
    int suffix = named(path).map(form -> form.suffix().length() + 1).orElse(0);
    return names.thing(path.substring(0, path.length() - suffix));
  }

  private boolean known(Graph graph, Node thing) {
    return names.localName(thing).isPresent() && DocumentGraph.knows(graph, thing);
  }

  private RequestException notAcceptable(Node thing) {
    return new RequestException(
        Problems.notAcceptable(DocumentForm.ALL), Map.of("Link", renderer.alternates(thing)));
  }

  private Reply rendered(DocumentCache.Key key, Target target, DocumentCache cache) {
    Reply reply =
        Txn.calculateRead(
            published.dataset(),
            () -> renderer.render(published.dataset().getUnionGraph(), target));
    int length = Integer.parseInt(reply.headers().getOrDefault("Content-Length", "0"));
    cache.put(key, new DocumentCache.Entry(target, reply, length));
    return reply;
  }

  /** What 200 and 304 have in common (RFC 9110 §15.4.5) is set on either. */
  private Reply answer(
      Request request, Current now, Target target, java.util.function.Supplier<Reply> reply) {
    DocumentForm form = target.form();
    Validator validator = now.validators().get(form);
    if (validator == null) {
      throw new IllegalStateException("no validator for " + form);
    }
    String document = Names.documentPath(names.localName(target.thing()).orElseThrow());
    Reply answer =
        validator.answer(request, reply).with("Content-Location", document + "." + form.suffix());
    return target.named() ? answer : answer.with("Vary", "Accept");
  }
}
