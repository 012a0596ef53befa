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

  /** What compression puts at the end of a tag on its way out, and clients send back. */
  private static final String COMPRESSED = "-gzip";

  public Validator {
    if (!tag.matches("[A-Za-z0-9-]+")) {
      throw new IllegalArgumentException("not a tag: " + tag);
    }
    modified = modified.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Answers a request for this representation: 304 if the client has it, 412 if it asked for
   * another, and else with the reply and these validators.
   *
   * @param reply makes the whole answer; not asked if the client has it
   */
  public Reply answer(Request request, Supplier<Reply> reply) {
    if (fails(request)) {
      throw new RequestException(
          Problems.of(
              412, "Precondition failed", "What is here is not what the request was made for."));
    }
    if (isCurrent(request)) {
      return marked(Reply.empty(304));
    }
    Reply whole = reply.get();
    boolean represents = whole.status() == 200 || whole.status() == 206;
    return represents ? marked(whole) : whole;
  }

  /** The same for what also shows something that changed then: the later of both counts. */
  public Validator notBefore(Instant other) {
    return other.isAfter(modified) ? new Validator(tag, other) : this;
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

  /** The reply with the validators, to be asked for again each time unless it says otherwise. */
  private Reply marked(Reply reply) {
    Reply marked =
        reply.with("ETag", "\"" + tag + "\"").with("Last-Modified", HTTP_DATE.format(modified));
    return marked.headers().containsKey("Cache-Control")
        ? marked
        : marked.with("Cache-Control", "public, no-cache");
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
