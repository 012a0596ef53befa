package org.cartulary.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.VIVO;

/** Lists publications, and reads what a list says of each. */
final class Publications {
  /** How many a page lists. */
  static final int SHOWN = 50;

  private static final int MOST_AUTHORS = 200;

  private final Palette palette;

  Publications(Palette palette) {
    this.palette = palette;
  }

  /** Publications as a table. */
  Section of(String heading, ThingReader.Some publications) {
    return new Section(
        heading,
        List.of(
            palette.say("column.title"),
            palette.say("column.authors"),
            palette.say("column.venue"),
            palette.say("column.date")),
        publications.nodes().stream().map(this::row).toList(),
        publications.more()
            ? Optional.of(new More(palette.say("more.some"), null))
            : Optional.empty());
  }

  private Section.Row row(Node publication) {
    ThingReader reader = palette.reader();
    return Section.Row.plain(
        List.of(
            List.of(reader.value(publication)),
            reader.values(authors(publication)),
            reader.values(reader.objects(publication, VIVO.hasPublicationVenue)),
            issued(publication)));
  }

  /** In the order of their ranks. */
  List<Node> authors(Node publication) {
    ThingReader reader = palette.reader();
    record Author(Node person, int rank) {}
    return reader.some(publication, VIVO.relatedBy, VIVO.Authorship, MOST_AUTHORS).nodes().stream()
        .flatMap(
            authorship ->
                reader.objects(authorship, VIVO.relates, FOAF.Person).stream()
                    .map(person -> new Author(person, rank(authorship))))
        .sorted(Comparator.comparingInt(Author::rank))
        .map(Author::person)
        .distinct()
        .toList();
  }

  private int rank(Node authorship) {
    return palette
        .reader()
        .object(authorship, VIVO.rank)
        .filter(Node::isLiteral)
        .map(Node::getLiteralValue)
        .filter(Number.class::isInstance)
        .map(rank -> ((Number) rank).intValue())
        .orElse(Integer.MAX_VALUE);
  }

  /** When it came out. */
  List<Value> issued(Node publication) {
    return palette.reader().objects(publication, VIVO.dateTimeValue).stream()
        .flatMap(date -> palette.periods().date(date).stream())
        .map(Value::text)
        .toList();
  }
}
