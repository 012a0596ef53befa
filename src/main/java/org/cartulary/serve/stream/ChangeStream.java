package org.cartulary.serve.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.NotAcceptable;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.published.Published;
import org.cartulary.store.history.HistorySnapshot;
import org.cartulary.store.history.Version;

/**
 * {@code /changes} and the pages below it: the stream of changes, as a Linked Data Event Stream and
 * as an Atom feed. Pages that are full are kept by caches for a year, the rest for a minute.
 */
public final class ChangeStream implements Handler {
  public static final String PATH = StreamAddresses.PATH;
  public static final String PAGES = StreamAddresses.PAGES;
  public static final String FEED = StreamAddresses.FEED;

  private static final List<StreamForm> FORMS = List.of(StreamForm.values());
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String FOR_A_MINUTE = "public, max-age=60";

  private final Published published;
  private final StreamAddresses addresses;

  /** The stream of what is published. */
  public ChangeStream(Published published) {
    this.published = published;
    this.addresses = new StreamAddresses(published.info());
  }

  /** Writes a document. */
  private interface Document {
    void writeTo(ByteArrayOutputStream out) throws IOException;
  }

  @Override
  public Reply handle(Request request) {
    String path = request.path();
    boolean feed = path.endsWith(StreamAddresses.FEED_SUFFIX);
    try (HistorySnapshot history = published.history().snapshot()) {
      StreamPages pages = new StreamPages(history);
      if (path.equals(PATH) || path.equals(FEED)) {
        return answer(
            request, feed, Optional.empty(), pages, out -> first(request, feed, pages, out));
      }
      String name = path.substring(PAGES.length());
      return name.startsWith(StreamAddresses.INDEX_PREFIX)
          ? index(request, pages, number(name.substring(StreamAddresses.INDEX_PREFIX.length())))
          : page(request, feed, pages, number(feed ? name.substring(0, name.length() - 5) : name));
    }
  }

  private Reply index(Request request, StreamPages pages, int number) {
    if (number < 1 || number > pages.indexes()) {
      throw nowhere();
    }
    return answer(
        request,
        false,
        lasting(pages, StreamPages.firstOf(number + 1) - 1),
        pages,
        out -> new TreeDocument(addresses, pages).index(number, writer(request, out)));
  }

  private Reply page(Request request, boolean feed, StreamPages pages, int number) {
    List<Version> versions = pages.page(number);
    if (versions.isEmpty()) {
      throw nowhere();
    }
    return answer(
        request,
        feed,
        lasting(pages, number),
        pages,
        out -> {
          if (feed) {
            new ChangeFeed(addresses, pages).write(number, false, versions, out);
          } else {
            new TreeDocument(addresses, pages).page(number, versions, writer(request, out));
          }
        });
  }

  /** The last version of a page if that is full, and so are all before it: nothing will change. */
  private static Optional<Version> lasting(StreamPages pages, int page) {
    List<Version> versions = pages.isFull(page) ? pages.page(page) : List.of();
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  private static RequestException nowhere() {
    return new RequestException(
        Problems.notFound("There is no such page of changes; " + PATH + " leads to all."));
  }

  private static int number(String name) {
    return NUMBER.matcher(name).matches() ? Integer.parseInt(name) : 0;
  }

  private void first(Request request, boolean feed, StreamPages pages, ByteArrayOutputStream out)
      throws IOException {
    if (feed) {
      int last = Math.max(1, pages.count());
      new ChangeFeed(addresses, pages).write(last, true, pages.page(last), out);
    } else {
      new TreeDocument(addresses, pages).root(writer(request, out));
    }
  }

  private static StreamForm form(Request request) {
    return request.accept().choose(FORMS).orElseThrow(() -> NotAcceptable.at(request, FORMS));
  }

  private static StreamWriter writer(Request request, ByteArrayOutputStream out) {
    return new StreamWriter(form(request), out);
  }

  /**
   * Answers with a document.
   *
   * @param lasting its last version, if it will never change; empty if any release can change it
   */
  private Reply answer(
      Request request,
      boolean feed,
      Optional<Version> lasting,
      StreamPages pages,
      Document document) {
    String caching = lasting.isPresent() ? FOR_EVER : FOR_A_MINUTE;
    Optional<Version> last = lasting.or(pages::last);
    return published
        .validator(
            last.map(Version::seq).orElse(0L),
            last.map(Version::datestamp).orElse(Instant.EPOCH),
            request.path(),
            feed ? "feed" : form(request).name())
        .answer(
            request,
            (feed ? Selection.ONLY : Selection.BY_FORM).kept(caching),
            () -> reply(request, feed, document));
  }

  private static Reply reply(Request request, boolean feed, Document document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    try {
      document.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a buffer in memory does not fail", e);
    }
    String type = feed ? ChangeFeed.MEDIA_TYPE : form(request).contentType();
    return Reply.of(200, type, out.toByteArray());
  }
}
