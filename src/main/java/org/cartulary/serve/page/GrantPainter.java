package org.cartulary.serve.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.VIVO;

/** A grant: its people with role and affiliation, its time, and the sentence of every fact. */
final class GrantPainter implements Painter {

  @Override
  public Node type() {
    return VIVO.Grant;
  }

  @Override
  public Portrait paint(Node grant, Palette palette) {
    ThingReader reader = palette.reader();
    List<Stated> paragraphs = palette.fact("fact.abstract", grant, BIBO.abstract_).values();
    List<StatedFact> facts = facts(grant, palette);
    List<Block> blocks =
        List.of(
            new GrantLines(palette)
                .own(
                    palette.say("section.time"),
                    palette.periods().runs(grant),
                    palette.periods().of(grant)),
            people(grant, palette),
            new Publications(palette)
                .of(
                    palette.say("section.publications"),
                    reader.some(grant, VIVO.supportedInformationResource, Publications.SHOWN)));
    return new Portrait(
        palette.say("kind.grant"),
        facts,
        paragraphs,
        blocks,
        palette.evidence().rest(parts(grant, palette)));
  }

  private static List<StatedFact> facts(Node grant, Palette palette) {
    List<Node> organizations = palette.reader().objects(grant, VIVO.relates, FOAF.Organization);
    return List.of(
        palette.fact("fact.funder", grant, VIVO.assignedBy),
        palette.fact("fact.programme", grant, CARTULARY.programme),
        palette.fact("fact.award-number", grant, VIVO.sponsorAwardId),
        palette.fact("fact.local-number", grant, VIVO.localAwardId),
        period(grant, palette),
        status(grant, palette),
        amount(grant, palette),
        palette.fact(
            "fact.organizations", grant, VIVO.relates, organizations, palette.reader()::value),
        palette.fact("fact.topics", grant, VIVO.hasSubjectArea),
        palette.fact("fact.keywords", grant, VIVO.freetextKeyword),
        palette.fact("fact.source", grant, FOAF.page));
  }

  private static StatedFact period(Node grant, Palette palette) {
    List<Stated> values = new ArrayList<>();
    for (Node interval : palette.reader().objects(grant, VIVO.dateTimeInterval)) {
      Set<Passage> passages =
          new LinkedHashSet<>(palette.evidence().of(grant, VIVO.dateTimeInterval, interval));
      passages.addAll(palette.evidence().about(interval));
      palette
          .periods()
          .interval(interval)
          .ifPresent(text -> values.add(new Stated(Value.text(text), Evidence.telling(passages))));
    }
    return new StatedFact(palette.say("fact.period"), values);
  }

  private static StatedFact status(Node grant, Palette palette) {
    return palette.fact(
        "fact.status",
        grant,
        CARTULARY.statedStatus,
        palette.reader().objects(grant, CARTULARY.statedStatus),
        status -> {
          Value written = palette.reader().value(status);
          return palette
              .reader()
              .words()
              .find("status." + written.text())
              .map(Value::text)
              .orElse(written);
        });
  }

  private static StatedFact amount(Node grant, Palette palette) {
    ThingReader reader = palette.reader();
    List<Node> currencies = reader.objects(grant, CARTULARY.currency);
    String currency =
        currencies.size() == 1 ? "\u00a0" + reader.value(currencies.get(0)).text() : "";
    return palette.fact(
        "fact.amount",
        grant,
        VIVO.totalAwardAmount,
        reader.objects(grant, VIVO.totalAwardAmount),
        amount -> Value.text(number(amount, reader.words().locale()) + currency));
  }

  /** As the language writes numbers; as it stands where it is none. */
  private static String number(Node amount, Locale locale) {
    if (!amount.isLiteral()) {
      return amount.toString();
    }
    String text = amount.getLiteralLexicalForm();
    return amount.getLiteralDatatype().isValid(text) && amount.getLiteralValue() instanceof Number
        ? NumberFormat.getNumberInstance(locale)
            .format(new BigDecimal(amount.getLiteralValue().toString()))
        : text;
  }

  private static Section people(Node grant, Palette palette) {
    ThingReader.Some people = palette.roles().people(grant);
    List<Section.Row> rows = new ArrayList<>();
    for (Node person : people.nodes()) {
      Set<Passage> passages =
          new LinkedHashSet<>(palette.evidence().of(grant, VIVO.relates, person));
      palette
          .roles()
          .between(grant, person)
          .forEach(role -> passages.addAll(palette.evidence().about(role)));
      rows.add(
          new Section.Row(
              List.of(
                  List.of(palette.reader().value(person)),
                  palette.roles().on(grant, person),
                  palette.reader().values(palette.roles().affiliations(person))),
              Evidence.telling(passages)));
    }
    Optional<More> more =
        people.more() ? Optional.of(new More(palette.say("more.some"), null)) : Optional.empty();
    return new Section(
        palette.say("section.people"),
        List.of(
            palette.say("column.name"),
            palette.say("column.role"),
            palette.say("column.affiliation")),
        rows,
        more);
  }

  /** The grant and its intervals; the roles are shown with the people. */
  private static List<Node> parts(Node grant, Palette palette) {
    List<Node> parts = new ArrayList<>(List.of(grant));
    parts.addAll(palette.reader().objects(grant, VIVO.dateTimeInterval));
    return parts;
  }
}
