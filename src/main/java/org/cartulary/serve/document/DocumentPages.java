package org.cartulary.serve.document;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.cartulary.serve.http.CacheCounts;
import org.cartulary.serve.http.Choice;
import org.cartulary.serve.http.Coding;
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
 * release, in as many bytes of the disk as the heap has, 2 GiB at most: to find them takes a tenth
 * of that in memory.
 */
public final class DocumentPages implements Handler, AutoCloseable {
  private static final long MOST_CACHED = 2L << 30;
  private static final int SUBJECTS_PART_OF_HEAP = 32;

  private final Published published;
  private final Pages pages;
  private final Names names;
  private final DocumentRenderer renderer;
  private final AbsentThing absent;
  private final Choice<DocumentForm> forms = new Choice<>(DocumentForm.ALL);
  private final PerRelease<Current> current;
  private final DocumentCache cache;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();

  /**
   * What belongs to one release.
   *
   * @param edition tells its documents from those of others
   * @param validators by variant
   * @param subjects what was read of it
   */
  private record Current(
      String edition, Map<String, Validator> validators, SubjectCache subjects) {}

  /**
   * The documents of what is published.
   *
   * @param pages makes the frames of the pages
   * @param documents the texts in which facts stand
   * @param absent answers for things that are not there
   * @param scratch where files may be while this is open
   */
  public DocumentPages(
      Published published,
      Pages pages,
      Names names,
      SourceDocuments documents,
      AbsentThing absent,
      Path scratch) {
    this.published = published;
    this.pages = pages;
    this.names = names;
    this.absent = absent;
    this.renderer = new DocumentRenderer(published.info(), names, documents);
    long heap = Runtime.getRuntime().maxMemory();
    this.cache = new DocumentCache(scratch, Math.min(MOST_CACHED, heap));
    this.current = new PerRelease<>(published, () -> current(heap / SUBJECTS_PART_OF_HEAP));
  }

  /** All validators are of one moment, before anything is rendered: none vouches for the past. */
  private Current current(long subjectBytes) {
    String edition = published.validator("document").tag();
    Map<String, Validator> validators = new HashMap<>();
    for (DocumentForm form : DocumentForm.ALL) {
      for (String language : Messages.languages()) {
        String variant = variant(form, language);
        validators.put(variant, published.validator("document", variant));
      }
    }
    return new Current(edition, validators, new SubjectCache(subjectBytes));
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
        return cache.bytes();
      }
    };
  }

  private static String variant(DocumentForm form, String language) {
    return form == DocumentForm.PAGE ? form.suffix() + " " + language : form.suffix();
  }

  @Override
  public Reply handle(Request request) {
    String path = request.path().substring(Names.DOCUMENT_PATH.length());
    Optional<DocumentForm> accepted = forms.of(request);
    Page frame = pages.page(request);
    Current now = current.get();
    if (!isPlain(frame)) {
      return made(request, now, path, accepted, frame, made -> {});
    }
    DocumentCache.Key key =
        new DocumentCache.Key(
            now.edition(),
            path,
            accepted.map(DocumentForm::suffix).orElse(""),
            frame.variant(),
            frame.explicit(),
            Coding.of(request));
    KeptReply there = cache.get(key);
    (there != null ? hits : misses).increment();
    return there != null
        ? there.answer(request)
        : made(request, now, path, accepted, frame, made -> cache.put(key, made));
  }

  /** Renders it, and gives what can be kept of it to somebody. */
  private Reply made(
      Request request,
      Current now,
      String path,
      Optional<DocumentForm> accepted,
      Page frame,
      Consumer<KeptReply> keeper) {
    Optional<Target> target =
        Txn.calculateRead(published.dataset(), () -> target(graph(now), path, accepted));
    if (target.isEmpty()) {
      return absent.answer(request, thing(path), named(path).or(() -> accepted));
    }
    Validator validator = validator(now, target.get(), frame);
    Selection selection = selection(target.get(), frame);
    Optional<Reply> unchanged = validator.unchanged(request, selection);
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    Reply rendered = rendered(now, target.get(), frame);
    KeptReply made = KeptReply.of(validator, selection, rendered, Coding.of(request));
    keeper.accept(made);
    return made.whole();
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

  /** Drops what is kept; nobody may ask any more. */
  @Override
  public void close() {
    cache.close();
  }

  private Selection selection(Target target, Page frame) {
    Selection selection =
        !target.named()
            ? Selection.BY_FORM_PROFILE_AND_LANGUAGE
            : target.form() == DocumentForm.PAGE ? Selection.BY_LANGUAGE : Selection.ONLY;
    String document = Names.documentPath(names.localName(target.thing()).orElseThrow());
    String address = document + "." + target.form().suffix();
    return selection.at(target.form().address(address, frame.language()));
  }
}
