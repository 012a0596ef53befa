package org.cartulary.serve.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.cartulary.serve.http.CacheCounts;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Languages;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.http.Validator;
import org.cartulary.serve.page.Messages;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.PerRelease;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SourceDocuments;

/**
 * {@code /doc/{type}-{key}}: the document about a thing, in the form that the end of the path names
 * or, without one, in the form that the client prefers. What was rendered is kept until the next
 * release, as far as it fits into an eighth of the memory, 256 MiB at most.
 */
public final class DocumentPages implements Handler {
  private static final long MOST_CACHED = 256L << 20;

  private final Published published;
  private final Pages pages;
  private final Names names;
  private final DocumentRenderer renderer;
  private final AbsentThing absent;
  private final PerRelease<Current> current;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();

  /** What belongs to one release: validators by variant, and the documents rendered already. */
  private record Current(Map<String, Validator> validators, DocumentCache cache) {}

  /**
   * The documents of what is published.
   *
   * @param pages makes the frames of the pages
   * @param documents the texts in which facts stand
   * @param absent answers for things that are not there
   */
  public DocumentPages(
      Published published,
      Pages pages,
      Names names,
      SourceDocuments documents,
      AbsentThing absent) {
    this(
        published,
        pages,
        names,
        documents,
        absent,
        Math.min(MOST_CACHED, Runtime.getRuntime().maxMemory() / 8));
  }

  DocumentPages(
      Published published,
      Pages pages,
      Names names,
      SourceDocuments documents,
      AbsentThing absent,
      long maxCached) {
    this.published = published;
    this.pages = pages;
    this.names = names;
    this.absent = absent;
    this.renderer = new DocumentRenderer(published.info(), names, documents);
    this.current = new PerRelease<>(published, () -> current(maxCached));
  }

  /** All validators are of one moment, before anything is rendered: none vouches for the past. */
  private Current current(long maxCached) {
    Map<String, Validator> validators = new HashMap<>();
    for (DocumentForm form : DocumentForm.ALL) {
      for (String language : Messages.languages()) {
        String variant = variant(form, language);
        validators.put(variant, published.validator("document", variant));
      }
    }
    return new Current(validators, new DocumentCache(maxCached));
  }

  /** What the documents that are kept take, and how often one was there already. */
  public CacheCounts cacheCounts() {
    return new CacheCounts() {
      @Override
      public long hits() {
        return hits.sum();
      }

      @Override
      public long misses() {
        return misses.sum();
      }

      @Override
      public long size() {
        return current.get().cache().bytes();
      }
    };
  }

  private static String variant(DocumentForm form, String language) {
    return form == DocumentForm.PAGE ? form.suffix() + " " + language : form.suffix();
  }

  @Override
  public Reply handle(Request request) {
    if (!request.reads()) {
      throw new RequestException(Problems.methodNotAllowed(request.method(), "GET, HEAD"));
    }
    String path = request.path().substring(Names.DOCUMENT_PATH.length());
    Optional<DocumentForm> accepted = request.accept().choose(DocumentForm.ALL);
    Page frame = pages.page(request);
    DocumentCache.Key key =
        new DocumentCache.Key(path, accepted, frame.variant(), frame.explicit());
    Current now = current.get();
    DocumentCache.Entry there = isPlain(frame) ? now.cache().get(key) : null;
    (there != null ? hits : misses).increment();
    if (there != null) {
      return answer(request, frame, now, there.target(), () -> there.reply());
    }
    Optional<Target> target = Txn.calculateRead(published.dataset(), () -> target(path, accepted));
    if (target.isEmpty()) {
      return absent.answer(request, thing(path), named(path).or(() -> accepted));
    }
    return answer(
        request,
        frame,
        now,
        target.get(),
        () -> {
          Reply reply = rendered(target.get(), frame);
          if (isPlain(frame)) {
            now.cache().put(key, new DocumentCache.Entry(target.get(), reply, length(reply)));
          }
          return reply;
        });
  }

  /** A page links to itself in other languages and repeats its query there; most have none. */
  private static boolean isPlain(Page frame) {
    return frame.query().isEmpty()
        || frame.query().equals(Languages.PARAMETER + "=" + frame.language());
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

  private static Optional<DocumentForm> named(String path) {
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

  private Reply rendered(Target target, Page frame) {
    return Txn.calculateRead(
        published.dataset(),
        () -> renderer.render(published.dataset().getUnionGraph(), target, frame));
  }

  private static int length(Reply reply) {
    return Integer.parseInt(reply.headers().getOrDefault("Content-Length", "0"));
  }

  /** What 200 and 304 have in common (RFC 9110 §15.4.5) is set on either. */
  private Reply answer(
      Request request, Page frame, Current now, Target target, Supplier<Reply> reply) {
    DocumentForm form = target.form();
    Validator ofRelease =
        Objects.requireNonNull(now.validators().get(variant(form, frame.language())));
    Validator validator = form == DocumentForm.PAGE ? ofDay(ofRelease, frame) : ofRelease;
    String document = Names.documentPath(names.localName(target.thing()).orElseThrow());
    Reply answer =
        validator.answer(request, reply).with("Content-Location", document + "." + form.suffix());
    if (!target.named()) {
      return answer.with("Vary", Page.VARY);
    }
    return form == DocumentForm.PAGE ? answer.with("Vary", "Accept-Language") : answer;
  }

  /** Lines in time on a page mark the day. */
  private static Validator ofDay(Validator ofRelease, Page frame) {
    return new Validator(ofRelease.tag() + "-" + frame.today(), ofRelease.modified());
  }
}
