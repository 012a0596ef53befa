package org.cartulary.serve.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.cartulary.serve.page.time.Run;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.VIVO;

/**
 * The nodes that VIVO puts between things: roles, positions, intervals, dates, statements; and
 * whatever else has no portrait of its own.
 */
final class OtherPainter implements Painter {

  @Override
  public Node type() {
    return Node.ANY;
  }

  @Override
  public Portrait paint(Node thing, Palette palette) {
    ThingReader reader = palette.reader();
    List<Node> classes = palette.roles().classes(thing);
    List<Run> runs = new ArrayList<>(palette.periods().runs(thing));
    palette.periods().run(thing).ifPresent(runs::add);
    List<Value> period = new ArrayList<>(palette.periods().of(thing));
    palette.periods().interval(thing).map(Value::text).ifPresent(period::add);
    palette.periods().date(thing).map(Value::text).ifPresent(period::add);
    return new Portrait(
        classes.isEmpty() ? palette.say("kind.thing") : reader.term(classes.get(0)),
        List.of(
            palette.fact("fact.person", thing, OBO.RO_0000052),
            new StatedFact(palette.say("fact.joins"), joined(thing, palette)),
            palette.plain("fact.period", period),
            palette.fact("fact.says-of", thing, RDF.subject),
            palette.fact(
                "fact.property",
                thing,
                RDF.predicate,
                reader.objects(thing, RDF.predicate),
                property -> Value.text(reader.term(property))),
            palette.fact("fact.value", thing, RDF.object),
            palette.fact("fact.web-page", thing, FOAF.page)),
        List.of(),
        List.of(new GrantLines(palette).own(palette.say("section.time"), runs, period)),
        palette.evidence().rest(List.of(thing)));
  }

  /** What a node joins: a position a person and an organisation, a role a person and a grant. */
  private static List<Stated> joined(Node thing, Palette palette) {
    List<Stated> joined = new ArrayList<>(palette.fact("fact.joins", thing, VIVO.relates).values());
    joined.addAll(palette.fact("fact.joins", thing, VIVO.relatedBy).values());
    return joined;
  }

  /** A name for a node that has none: a role is whose it is, an interval or date its time. */
  static Value title(Node thing, Palette palette) {
    Value named = palette.reader().value(thing);
    if (!named.text().equals(palette.names().localName(thing).orElse(""))) {
      return named;
    }
    return palette
        .periods()
        .interval(thing)
        .or(() -> palette.periods().date(thing))
        .or(
            () ->
                palette
                    .reader()
                    .object(thing, OBO.RO_0000052)
                    .map(
                        person ->
                            palette.say(
                                "title.role",
                                palette.reader().value(person).text(),
                                String.join(
                                    palette.say("list.separator"),
                                    palette.roles().classes(thing).stream()
                                        .map(palette.reader()::term)
                                        .toList()))))
        .map(Value::text)
        .orElse(named);
  }
}
