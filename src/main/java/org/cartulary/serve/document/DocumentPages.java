package org.cartulary.serve.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.cartulary.serve.http.CacheCounts;
import org.cartulary.serve.http.Choice;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.KeptReply;
import org.cartulary.serve.http.Languages;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.http.Validator;
import org.cartulary.serve.page.Messages;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.PerRelease;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.ReadGraph;
import org.cartulary.serve.published.SourceDocuments;
import org.cartulary.serve.published.SubjectCache;

/**
 * {@code /doc/{type}-{key}}: the document about a thing, in the form that the end of the path names
 * or, without one, in the form that the client prefers. What was rendered is kept until the next
 * release, as far as it fits into an eighth of the memory, 512 MiB at most.
 */
public final class DocumentPages implements Handler {
  private static final long MOST_CACHED = 512L << 20;

  private final Published published;
  private final Pages pages;
  private final Names names;
  private final DocumentRenderer renderer;
  private final AbsentThing absent;
  private final Choice<DocumentForm> forms = new Choice<>(DocumentForm.ALL);
  private final PerRelease<Current> current;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();

  /** What belongs to one release: validators by variant, and the documents rendered already. */
  private record Current(
      Map<String, Validator> validators, DocumentCache cache, SubjectCache subjects) {}

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
    return new Current(validators, new DocumentCache(maxCached), new SubjectCache(maxCached / 4));
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
    Optional<DocumentForm> accepted = forms.of(request);
    Page frame = pages.page(request);
    DocumentCache.Key key =
        new DocumentCache.Key(path, accepted, frame.variant(), frame.explicit());
    Current now = current.get();
    KeptReply there = isPlain(frame) ? now.cache().get(key) : null;
    (there != null ? hits : misses).increment();
    if (there != null) {
      return there.answer(request);
    }
    Optional<Target> target =
        Txn.calculateRead(published.dataset(), () -> target(graph(now), path, accepted));
    if (target.isEmpty()) {
      return absent.answer(request, thing(path), named(path).or(() -> accepted));
    }
    Validator validator = validator(now, target.get(), frame);
    Selection selection = selection(target.get());
    return validator.answer(
        request,
        selection,
        () -> {
          Reply reply = rendered(now, target.get(), frame);
          if (!isPlain(frame)) {
            return reply;
          }
          KeptReply made = new KeptReply(validator, selection, reply);
          now.cache().put(key, made);
          return made.whole(request);
        });
  }

  /** A page links to itself in other languages and repeats its query there; most have none. */
  private static boolean isPlain(Page frame) {
    return frame.query().isEmpty()
        || frame.query().equals(Languages.PARAMETER + "=" + frame.language());
  }

  /** A local name may itself hold a dot, so the whole path is tried first. */
  private Optional<Target> target(Graph graph, String path, Optional<DocumentForm> accepted) {
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

  private Reply rendered(Current now, Target target, Page frame) {
    return Txn.calculateRead(published.dataset(), () -> renderer.render(graph(now), target, frame));
  }

  private ReadGraph graph(Current now) {
    return now.subjects().over(published.dataset().getUnionGraph());
  }

  private static Validator validator(Current now, Target target, Page frame) {
    DocumentForm form = target.form();
    Validator ofRelease =
        Objects.requireNonNull(now.validators().get(variant(form, frame.language())));
    // Lines in time on a page mark the day.
    return form == DocumentForm.PAGE ? ofRelease.since(frame.today().began()) : ofRelease;
  }

  private Selection selection(Target target) {
    Selection selection =
        !target.named()
            ? Selection.BY_FORM_AND_LANGUAGE
            : target.form() == DocumentForm.PAGE ? Selection.BY_LANGUAGE : Selection.ONLY;
    String document = Names.documentPath(names.localName(target.thing()).orElseThrow());
    // What is kept is kept compressed, and sent so to those who unpack it.
    return selection.andBy("Accept-Encoding").at(document + "." + target.form().suffix());
  }
}
