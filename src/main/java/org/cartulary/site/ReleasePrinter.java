package org.cartulary.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartulary.store.Release;
import org.cartulary.store.history.RecordedRelease;
import org.jspecify.annotations.Nullable;

/** Lists releases, the newest first: what each did to how many things and quads. */
final class ReleasePrinter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReleasePrinter() {}

  /**
   * The list.
   *
   * @param recorded what the history knows of them; a release of the time before there was a
   *     history is not among them
   */
  static String print(List<Release> releases, List<RecordedRelease> recorded, ReportFormat format) {
    Map<Integer, RecordedRelease> known =
        recorded.stream().collect(Collectors.toMap(RecordedRelease::number, Function.identity()));
    return format == ReportFormat.JSON ? json(releases, known) : text(releases, known);
  }

  private static String text(List<Release> releases, Map<Integer, RecordedRelease> known) {
    StringBuilder out = new StringBuilder();
    line(out, "release", "published", "things: added", "changed", "removed", "quads", "+", "-");
    for (Release release : releases) {
      RecordedRelease things = known.get(release.number());
      line(
          out,
          Integer.toString(release.number()),
          release.issued().toString(),
          number(things, RecordedRelease::added),
          number(things, RecordedRelease::changed),
          number(things, RecordedRelease::removed),
          number(release.quads()),
          number(release.added()),
          number(release.removed()));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, Object... cells) {
    out.append(String.format(Locale.ROOT, "%7s  %-20s  %13s  %9s  %9s  %11s  %11s  %11s%n", cells));
  }

  private static String number(
      @Nullable RecordedRelease things, Function<RecordedRelease, Long> count) {
    return things == null ? "" : number(count.apply(things));
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String json(List<Release> releases, Map<Integer, RecordedRelease> known) {
    ArrayNode list = JSON.createArrayNode();
    for (Release release : releases) {
      ObjectNode object =
          list.addObject()
              .put("number", release.number())
              .put("iri", release.iri())
              .put("issued", release.issued().toString());
      RecordedRelease things = known.get(release.number());
      if (things != null) {
        object
            .putObject("things")
            .put("datestamp", things.datestamp().toString())
            .put("added", things.added())
            .put("changed", things.changed())
            .put("removed", things.removed());
      }
      object
          .putObject("quads")
          .put("all", release.quads())
          .put("added", release.added())
          .put("removed", release.removed())
          .put("digest", release.digest());
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("our own JSON is JSON", e);
    }
  }
}
