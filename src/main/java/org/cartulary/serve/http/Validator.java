package org.cartulary.serve.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The validators of one representation, and conditional requests by them (RFC 9110 §13).
 *
 * @param tag the entity tag without its quotes; letters, digits and hyphens
 * @param modified when the representation last changed, to the second
 */
public record Validator(String tag, Instant modified) {
  public Validator {
    if (tag.isEmpty() || !tag.chars().allMatch(Validator::isOfTag)) {
      throw new IllegalArgumentException("not a tag: " + tag);
    }
    modified = modified.truncatedTo(ChronoUnit.SECONDS);
  }

  private static boolean isOfTag(int c) {
    return c == '-' || (c < 0x80 && Character.isLetterOrDigit(c));
  }

  /**
   * Answers a request for this representation: 304 if the client has it in the coding in which it
   * would get it, 412 if it asked for another, and else with the reply and these validators.
   *
   * @param selection what either answer says of the representation
   * @param reply makes the whole answer; not asked if the client has it. One that nobody may store
   *     stands for itself alone, and gets no validators
   */
  public Reply answer(Request request, Selection selection, Supplier<Reply> reply) {
    Optional<Reply> unchanged = unchanged(request, selection);
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    Reply whole = reply.get();
    if (whole.status() != 200 && whole.status() != 206) {
      return whole;
    }
    Reply selected = selection.on(whole);
    return selected.isStorable() ? marked(selected, quoted()) : selected;
  }

  /**
   * The 304 for a client that has it in the coding in which it would get it.
   *
   * @param selection what the answer says of the representation
   * @throws RequestException 412 if the client asked for another
   */
  public Optional<Reply> unchanged(Request request, Selection selection) {
    String sent = selection.coding(request).tag(quoted());
    return isCurrent(request, sent) ? Optional.of(unchanged(selection, sent)) : Optional.empty();
  }

  private String quoted() {
    return "\"" + tag + "\"";
  }

  /**
   * The same of what has changed since, though the release has not: what depends on something else
   * that was read or begun then.
   */
  public Validator since(Instant change) {
    return new Validator(
        tag + "-" + change.toEpochMilli(), modified.isBefore(change) ? change : modified);
  }

  /** A whole reply as it is answered with, to be kept; as it is, in no coding yet. */
  Reply mark(Selection selection, Reply whole) {
    return marked(selection.on(whole), quoted());
  }

  /** The same for a reply that was kept, and was marked and packed then. */
  Reply answerKept(Request request, Selection selection, Reply kept) {
    String sent = kept.headers().getOrDefault("ETag", "");
    return isCurrent(request, sent) ? unchanged(selection, sent) : kept;
  }

  private Reply unchanged(Selection selection, String sent) {
    return marked(selection.on(Reply.empty(304)), sent);
  }

  private static RequestException preconditionFailed() {
    return new RequestException(
        Problems.of(
            412, "Precondition failed", "What is here is not what the request was made for."));
  }

  /**
   * Whether a part may be sent: the client makes no condition ({@code If-Range}, RFC 9110 §13.1.5),
   * or what it has a part of is this representation.
   */
  public boolean allowsPart(Request request) {
    List<String> had = request.header("If-Range");
    return had.isEmpty()
        || had.equals(List.of(quoted()))
        || date(request, "If-Range").filter(modified::equals).isPresent();
  }

  private Reply marked(Reply reply, String quotedTag) {
    return reply.with("ETag", quotedTag).with("Last-Modified", HttpDate.write(modified));
  }

  /**
   * Whether the client has what it would be sent.
   *
   * @param sent the quoted tag of that
   * @throws RequestException 412 if the client makes a condition that this does not meet
   */
  private boolean isCurrent(Request request, String sent) {
    if (fails(request, sent)) {
      throw preconditionFailed();
    }
    if (!request.reads()) {
      return false;
    }
    List<String> had = request.header("If-None-Match");
    if (!had.isEmpty()) {
      return matches(had, sent, true);
    }
    return date(request, "If-Modified-Since").map(since -> !modified.isAfter(since)).orElse(false);
  }

  private boolean fails(Request request, String sent) {
    List<String> wanted = request.header("If-Match");
    if (!wanted.isEmpty()) {
      return !matches(wanted, sent, false);
    }
    return date(request, "If-Unmodified-Since").map(modified::isAfter).orElse(false);
  }

  /** Whether one of the tags is that one; If-Match takes only strong ones (§8.8.3.2). */
  private static boolean matches(List<String> fields, String tag, boolean weak) {
    return fields.stream()
        .flatMap(field -> FieldValue.split(field, ',').stream())
        .map(String::strip)
        .map(had -> weak && had.startsWith("W/") ? had.substring(2) : had)
        .anyMatch(had -> had.equals("*") || had.equals(tag));
  }

  /** A date that cannot be read is passed over (§13.1.3). */
  private static Optional<Instant> date(Request request, String field) {
    return request.header(field).stream().findFirst().flatMap(HttpDate::read);
  }
}
