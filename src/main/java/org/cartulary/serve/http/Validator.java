package org.cartulary.serve.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The validators of one representation, and conditional requests by them (RFC 9110 §13).
 *
 * @param tag the entity tag without its quotes; letters, digits and hyphens
 * @param modified when the representation last changed, to the second
 */
public record Validator(String tag, Instant modified) {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9-]+");

  /** What compression puts at the end of a tag on its way out, and clients send back. */
  private static final String COMPRESSED = "-gzip";

  public Validator {
    if (!TAG.matcher(tag).matches()) {
      throw new IllegalArgumentException("not a tag: " + tag);
    }
    modified = modified.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Answers a request for this representation: 304 if the client has it, 412 if it asked for
   * another, and else with the reply and these validators.
   *
   * @param selection what either answer says of the representation
   * @param reply makes the whole answer; not asked if the client has it. One that nobody may store
   *     stands for itself alone, and gets no validators
   */
  public Reply answer(Request request, Selection selection, Supplier<Reply> reply) {
    if (fails(request)) {
      throw preconditionFailed();
    }
    if (isCurrent(request)) {
      return marked(selection.on(Reply.empty(304)));
    }
    Reply whole = reply.get();
    if (whole.status() != 200 && whole.status() != 206) {
      return whole;
    }
    Reply selected = selection.on(whole);
    return selected.isStorable() ? marked(selected) : selected;
  }

  /**
   * The same of what has changed since, though the release has not: what depends on something else
   * that was read or begun then.
   */
  public Validator since(Instant change) {
    return new Validator(
        tag + "-" + change.toEpochMilli(), modified.isBefore(change) ? change : modified);
  }

  /** A whole reply as it is answered with, to be kept. */
  Reply mark(Selection selection, Reply whole) {
    return marked(selection.on(whole));
  }

  /** The same for a reply that was kept, and was marked then. */
  Reply answerKept(Request request, Selection selection, Reply kept) {
    if (fails(request)) {
      throw preconditionFailed();
    }
    return isCurrent(request) ? marked(selection.on(Reply.empty(304))) : kept;
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
        || had.equals(List.of("\"" + tag + "\""))
        || date(request, "If-Range").filter(modified::equals).isPresent();
  }

  private Reply marked(Reply reply) {
    return reply.with("ETag", "\"" + tag + "\"").with("Last-Modified", HTTP_DATE.format(modified));
  }

  /** The tag, quoted, under which the same is sent compressed. */
  public static String compressed(String quotedTag) {
    return quotedTag.substring(0, quotedTag.length() - 1) + COMPRESSED + "\"";
  }

  private boolean fails(Request request) {
    List<String> wanted = request.header("If-Match");
    if (!wanted.isEmpty()) {
      return !matches(wanted, false);
    }
    return date(request, "If-Unmodified-Since").map(modified::isAfter).orElse(false);
  }

  private boolean isCurrent(Request request) {
    if (!request.reads()) {
      return false;
    }
    List<String> had = request.header("If-None-Match");
    if (!had.isEmpty()) {
      return matches(had, true);
    }
    return date(request, "If-Modified-Since").map(since -> !modified.isAfter(since)).orElse(false);
  }

  /** Whether one of the tags is ours; If-Match takes only strong ones (§8.8.3.2). */
  private boolean matches(List<String> fields, boolean weak) {
    return fields.stream()
        .flatMap(field -> FieldValue.split(field, ',').stream())
        .map(String::strip)
        .map(had -> weak && had.startsWith("W/") ? had.substring(2) : had)
        .anyMatch(had -> had.equals("*") || had.equals(quoted(had)));
  }

  private String quoted(String had) {
    return had.endsWith(COMPRESSED + "\"") ? "\"" + tag + COMPRESSED + "\"" : "\"" + tag + "\"";
  }

  /** A date that cannot be read is passed over (§13.1.3). */
  private static Optional<Instant> date(Request request, String field) {
    return request.header(field).stream()
        .findFirst()
        .flatMap(
            text -> {
              try {
                return Optional.of(
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
              } catch (DateTimeException notADate) {
                return Optional.empty();
              }
            });
  }
}
