package org.cartulary.serve.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cartulary.serve.http.Percent;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.VIVO;

/** A publication: who wrote it, where it came out, and which grants paid for it. */
final class PublicationPainter implements Painter {
  private static final int GRANTS = 50;

  @Override
  public Node type() {
    return BIBO.Document;
  }

  @Override
  public Portrait paint(Node publication, Palette palette) {
    ThingReader reader = palette.reader();
    Publications publications = new Publications(palette);
    GrantLines lines = new GrantLines(palette);
    ThingReader.Some grants = reader.some(publication, VIVO.informationResourceSupportedBy, GRANTS);
    Optional<More> more =
        grants.more() ? Optional.of(new More(palette.say("more.some"), null)) : Optional.empty();
    return new Portrait(
        palette.say("kind.publication"),
        List.of(
            palette.plain("fact.authors", reader.values(publications.authors(publication))),
            palette.fact("fact.venue", publication, VIVO.hasPublicationVenue),
            palette.plain("fact.issued", publications.issued(publication)),
            palette.fact(
                "fact.doi",
                publication,
                BIBO.doi,
                reader.objects(publication, BIBO.doi),
                doi -> link(reader.value(doi).text()))),
        palette.fact("fact.abstract", publication, BIBO.abstract_).values(),
        List.of(lines.of(palette.say("section.supported"), grants.nodes(), lines::funders, more)),
        palette.evidence().rest(List.of(publication)));
  }

  /** A DOI as its handbook (§3.8) has it shown and followed. */
  private static Value link(String doi) {
    return new Value(doi, "https://doi.org/" + Percent.encode(doi).replace("%2F", "/"), null);
  }
}
