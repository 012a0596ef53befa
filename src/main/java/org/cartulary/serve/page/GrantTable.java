package org.cartulary.serve.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.VIVO;

/** Grants as a table: what an organisation's or a topic's page shows of them. */
final class GrantTable {
  private GrantTable() {}

  static Section of(String heading, List<Node> grants, ThingReader reader) {
    Periods periods = new Periods(reader);
    List<Node> shown = grants.subList(0, Math.min(grants.size(), Section.MAX_ROWS));
    Section section =
        Section.of(
            heading,
            List.of(
                reader.say("column.grant"),
                reader.say("column.people"),
                reader.say("column.period")),
            shown.stream()
                .map(
                    grant ->
                        List.of(
                            List.of(reader.value(grant)),
                            reader.values(reader.objects(grant, VIVO.relates, FOAF.Person)),
                            periods.of(grant)))
                .toList());
    return new Section(heading, section.columns(), section.rows(), grants.size() - shown.size());
  }
}
