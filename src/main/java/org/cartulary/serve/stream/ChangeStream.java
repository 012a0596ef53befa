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
            request, feed, pages.last(), FOR_A_MINUTE, out -> first(request, feed, pages, out));
      }
      String name = path.substring(PAGES.length());
      int number = number(feed ? name.substring(0, name.length() - 5) : name);
      List<Version> versions = pages.page(number);
      if (versions.isEmpty()) {
        throw new RequestException(
            Problems.notFound("There is no such page of changes; " + PATH + " leads to all."));
      }
      // A page that is full but has no successor yet does not name it.
      boolean lasts = pages.isFull(number) && number < pages.count();
      return answer(
          request,
          feed,
          lasts ? Optional.of(versions.get(versions.size() - 1)) : pages.last(),
          lasts ? FOR_EVER : FOR_A_MINUTE,
          out -> page(request, feed, pages, number, versions, out));
    }
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
      new TreeDocument(addresses, pages).root(new StreamWriter(form(request), out));
    }
  }

  private void page(
      Request request,
      boolean feed,
      StreamPages pages,
      int number,
      List<Version> versions,
      ByteArrayOutputStream out)
      throws IOException {
    if (feed) {
      new ChangeFeed(addresses, pages).write(number, false, versions, out);
    } else {
      new TreeDocument(addresses, pages)
          .page(number, versions, new StreamWriter(form(request), out));
    }
  }

  private static StreamForm form(Request request) {
    return request.accept().choose(FORMS).orElseThrow(() -> NotAcceptable.at(request, FORMS));
  }

  /**
   * Answers with a document that is what it is as long as its last version is the last.
   *
   * @param last that version; empty where there is none
   */
  private Reply answer(
      Request request, boolean feed, Optional<Version> last, String caching, Document document) {
    String variant = feed ? "feed" : form(request).name();
    Selection selection = (feed ? Selection.ONLY : Selection.BY_FORM).kept(caching);
    return published
        .validator(
            last.map(Version::seq).orElse(0L),
            last.map(Version::datestamp).orElse(Instant.EPOCH),
            request.path(),
            variant)
        .answer(request, selection, () -> reply(request, feed, document));
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
