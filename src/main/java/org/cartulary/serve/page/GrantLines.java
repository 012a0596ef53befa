package org.cartulary.serve.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.cartulary.serve.page.time.Axis;
import org.cartulary.serve.page.time.Moment;
import org.cartulary.serve.page.time.Run;
import org.cartulary.serve.page.time.Span;
import org.cartulary.serve.page.time.Timeline;
import org.cartulary.vocab.VIVO;

/** Draws grants as lines in time, the latest first. */
final class GrantLines {
  private final Palette palette;

  private record Line(Node grant, List<Run> runs) {
    private LocalDate begin() {
      return runs.stream()
          .flatMap(run -> Stream.of(run.start(), run.end()).flatMap(Optional::stream))
          .map(Moment::earliest)
          .min(Comparator.naturalOrder())
          .orElse(LocalDate.MIN);
    }
  }

  GrantLines(Palette palette) {
    this.palette = palette;
  }

  /**
   * Lines under one axis.
   *
   * @param notes what to say of a grant
   */
  GrantsInTime of(
      String heading, List<Node> grants, Function<Node, List<Value>> notes, Optional<More> more) {
    List<Line> lines =
        grants.stream()
            .map(grant -> new Line(grant, palette.periods().runs(grant)))
            .sorted(Comparator.comparing(Line::begin).reversed())
            .toList();
    List<List<Run>> runs = lines.stream().map(Line::runs).toList();
    if (runs.stream().allMatch(List::isEmpty)) {
      return new GrantsInTime(
          heading,
          Optional.empty(),
          lines.stream().map(line -> row(line, notes, List.of())).toList(),
          more);
    }
    Timeline timeline = Timeline.of(runs, palette.today());
    List<GrantsInTime.Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      rows.add(row(lines.get(i), notes, timeline.bars().get(i)));
    }
    return new GrantsInTime(heading, Optional.of(timeline.axis()), rows, more);
  }

  private GrantsInTime.Row row(Line line, Function<Node, List<Value>> notes, List<Span> spans) {
    return new GrantsInTime.Row(
        palette.reader().value(line.grant()),
        notes.apply(line.grant()),
        palette.periods().of(line.grant()),
        spans);
  }

  /** One thing's own intervals, without a word on the thing; nothing where it has no dates. */
  GrantsInTime own(String heading, List<Run> runs, List<Value> period) {
    if (runs.isEmpty()) {
      return new GrantsInTime(heading, Optional.empty(), List.of(), Optional.empty());
    }
    Timeline timeline = Timeline.of(List.of(runs), palette.today());
    Axis axis = timeline.axis();
    return new GrantsInTime(
        heading,
        Optional.of(axis),
        List.of(new GrantsInTime.Row(null, List.of(), period, timeline.bars().get(0))),
        Optional.empty());
  }

  /** Role, funder: what a person's page says of a grant. */
  List<Value> roleAndFunder(Node grant, Node person) {
    List<Value> notes = new ArrayList<>(palette.roles().on(grant, person));
    notes.addAll(funders(grant));
    return notes;
  }

  /** Who pays a grant. */
  List<Value> funders(Node grant) {
    return palette.reader().values(palette.reader().objects(grant, VIVO.assignedBy));
  }

  /** Who works on a grant, the first few. */
  List<Value> people(Node grant) {
    int shown = 6;
    List<Node> people = palette.roles().people(grant).nodes();
    List<Value> values =
        new ArrayList<>(palette.reader().values(people.subList(0, Math.min(shown, people.size()))));
    if (people.size() > shown) {
      values.add(Value.text(palette.say("more.values", people.size() - shown)));
    }
    return values;
  }
}
