package org.cartulary.serve.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The languages in which a page is to be had, and the choice between them: the language that the
 * address names wins, so that an address can be sent to somebody; else what the client prefers, by
 * the lookup of RFC 4647 §3.4 over {@code Accept-Language} (RFC 9110 §12.5.4), where an asterisk
 * stands for all languages that the field does not name (RFC 4647 §2.1); else the fallback. There
 * is always one: a page in a language that was not asked for beats no page.
 */
public final class Languages {
  /** The parameter of an address that names a language. */
  public static final String PARAMETER = "lang";

  private static final Pattern RANGE =
      Pattern.compile(
          "\\s*(\\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)\\s*"
              + "(?:;\\s*[qQ]\\s*=\\s*(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)\\s*)?");

  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9-]{1,35}");

  /** A client that sends more ranges than this is not a browser. */
  private static final int MAX_RANGES = 50;

  private final List<String> offered;
  private final String fallback;

  /**
   * What was chosen.
   *
   * @param tag one of the languages that are offered
   * @param explicit whether the address names it
   */
  public record Choice(String tag, boolean explicit) {}

  private record Range(String tag, double weight) {}

  /**
   * Languages by their BCP 47 tags.
   *
   * @param offered what there is, at least one
   * @param preferred what those get who ask for none of it; the first that is offered, if this is
   *     not
   */
  public Languages(List<String> offered, String preferred) {
    this.offered = List.copyOf(offered);
    this.fallback = lookUp(preferred).orElse(this.offered.get(0));
  }

  /** The language of the reply to a request; a malformed tag or range is passed over. */
  public Choice choose(Request request) {
    Optional<String> named = request.parameters().first(PARAMETER).flatMap(this::lookUp);
    return named
        .map(tag -> new Choice(tag, true))
        .orElseGet(() -> new Choice(accepted(request.header("Accept-Language")), false));
  }

  /**
   * What an address has at its end to name the language that the request names, whichever that is;
   * nothing if it names none.
   *
   * @throws RequestException 400 if the request's parameters are not encoded as forms are
   */
  public static String named(Request request) {
    return request
        .parameters()
        .first(PARAMETER)
        .filter(tag -> TAG.matcher(tag).matches())
        .map(Languages::naming)
        .orElse("");
  }

  /** What an address without a query has at its end to name a language. */
  public static String naming(String tag) {
    return "?" + PARAMETER + "=" + tag;
  }

  private String accepted(List<String> fields) {
    List<Range> ranges = ranges(fields);
    List<String> refused =
        ranges.stream().filter(range -> range.weight() == 0).map(Range::tag).toList();
    List<Range> wanted =
        ranges.stream()
            .filter(range -> range.weight() > 0)
            .sorted(Comparator.comparingDouble(Range::weight).reversed())
            .toList();
    for (Range range : wanted) {
      Optional<String> found =
          range.tag().equals("*") ? unnamed(ranges, refused) : lookUp(range.tag());
      if (found.isPresent() && !refused.contains(found.get().toLowerCase(Locale.ROOT))) {
        return found.get();
      }
    }
    return unrefused(refused);
  }

  /** The best of those that no range names. */
  private Optional<String> unnamed(List<Range> ranges, List<String> refused) {
    List<String> named =
        ranges.stream()
            .filter(range -> range.weight() > 0 && !range.tag().equals("*"))
            .flatMap(range -> lookUp(range.tag()).stream())
            .toList();
    return Stream.concat(Stream.of(fallback), offered.stream())
        .filter(tag -> !named.contains(tag) && !refused.contains(tag.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The fallback, unless the client says that it is of no use to it and another may be. */
  private String unrefused(List<String> refused) {
    if (!refused.contains(fallback.toLowerCase(Locale.ROOT))) {
      return fallback;
    }
    return offered.stream()
        .filter(tag -> !refused.contains(tag.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(fallback);
  }

  private static List<Range> ranges(List<String> fields) {
    List<Range> ranges = new ArrayList<>();
    for (String field : fields) {
      for (String element : field.split(",", MAX_RANGES + 1)) {
        Matcher range = RANGE.matcher(element);
        if (range.matches() && ranges.size() < MAX_RANGES) {
          String weight = range.group(2);
          ranges.add(
              new Range(
                  range.group(1).toLowerCase(Locale.ROOT),
                  weight == null ? 1 : Double.parseDouble(weight)));
        }
      }
    }
    return ranges;
  }

  /**
   * RFC 4647 §3.4: the range is shortened from its end until it is a tag that is offered; a single
   * letter or digit goes with what followed it.
   */
  private Optional<String> lookUp(String range) {
    String rest = range.strip();
    while (!rest.isEmpty()) {
      for (String tag : offered) {
        if (tag.equalsIgnoreCase(rest)) {
          return Optional.of(tag);
        }
      }
      rest = rest.substring(0, Math.max(0, rest.lastIndexOf('-')));
      if (rest.length() > 1 && rest.charAt(rest.length() - 2) == '-') {
        rest = rest.substring(0, rest.length() - 2);
      }
    }
    return Optional.empty();
  }
}
