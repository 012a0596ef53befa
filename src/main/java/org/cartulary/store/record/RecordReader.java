package org.cartulary.store.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.store.record.GrantRecord.Amount;
import org.cartulary.store.record.GrantRecord.Participation;
import org.cartulary.store.record.GrantRecord.Role;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VCARD;
import org.cartulary.vocab.VITRO;
import org.cartulary.vocab.VIVO;
import org.jspecify.annotations.Nullable;

/** Reads records from their graphs. */
public final class RecordReader {
  private static final Map<Node, Role> ROLES =
      Map.of(
          VIVO.PrincipalInvestigatorRole, Role.PRINCIPAL_INVESTIGATOR,
          VIVO.CoPrincipalInvestigatorRole, Role.CO_PRINCIPAL_INVESTIGATOR,
          VIVO.InvestigatorRole, Role.INVESTIGATOR);

  private final String base;

  /**
   * @param base what the IRIs of the site's things start with
   */
  public RecordReader(String base) {
    this.base = base;
  }

  /** The record that a graph tells. */
  public MetadataRecord read(RecordGraph graph) {
    Said said = new Said(graph.triples());
    Links links = new Links(said, base);
    Node thing = NodeFactory.createURI(graph.iri());
    return switch (graph.kind()) {
      case GRANT -> grant(thing, said, links, graph.sources());
      case PERSON -> new PersonRecord(links.person(thing), homepages(thing, said), graph.sources());
      case ORGANIZATION -> organization(thing, said, links, graph.sources());
      case TOPIC ->
          new TopicRecord(
              links.topic(thing),
              said.inLanguages(thing, SKOS.altLabel),
              each(said.things(thing, SKOS.broader), links::topic),
              said.texts(thing, SKOS.exactMatch),
              graph.sources());
      case PUBLICATION -> publication(thing, said, links, graph.sources());
    };
  }

  private static GrantRecord grant(Node grant, Said said, Links links, List<String> sources) {
    List<Participation> participations = participations(grant, said, links);
    List<Node> funders = said.things(grant, VIVO.assignedBy);
    return new GrantRecord(
        grant.getURI(),
        said.isA(grant, VIVO.Contract),
        said.names(grant),
        said.text(grant, VIVO.abbreviation),
        said.inLanguages(grant, BIBO.abstract_),
        said.text(grant, VIVO.sponsorAwardId),
        said.text(grant, VIVO.localAwardId),
        links.doi(grant),
        amount(grant, said),
        said.inLanguages(grant, CARTULARY.programme).stream().findFirst().orElse(null),
        said.text(grant, CARTULARY.statedStatus),
        said.end(grant, VIVO.start),
        said.end(grant, VIVO.end),
        each(funders, links::organization),
        each(
            said.things(grant, VIVO.relates).stream()
                .filter(other -> said.isA(other, FOAF.Organization) && !funders.contains(other))
                .toList(),
            links::organization),
        participations,
        each(said.things(grant, VIVO.hasSubjectArea), links::topic),
        allTexts(grant, VIVO.freetextKeyword, said),
        each(said.things(grant, VIVO.supportedInformationResource), links::publication),
        said.texts(grant, FOAF.page),
        sources);
  }

  private static List<LanguageText> allTexts(Node thing, Node property, Said said) {
    return said.all(thing, property).stream()
        .filter(Node::isLiteral)
        .map(node -> new LanguageText(node.getLiteralLexicalForm(), node.getLiteralLanguage()))
        .toList();
  }

  private static @Nullable Amount amount(Node grant, Said said) {
    String value = said.text(grant, VIVO.totalAwardAmount);
    return value == null ? null : new Amount(value, said.text(grant, CARTULARY.currency));
  }

  /** A person in several roles takes part in each; who has one is not a mere relation besides. */
  private static List<Participation> participations(Node grant, Said said, Links links) {
    List<Participation> all = new ArrayList<>();
    Set<Node> named = new HashSet<>();
    for (Node related : said.things(grant, VIVO.relates)) {
      for (Node bearer : said.things(related, OBO.RO_0000052)) {
        if (said.isA(bearer, FOAF.Person)) {
          named.add(bearer);
          all.add(new Participation(links.person(bearer), role(related, said)));
        }
      }
    }
    for (Node related : said.things(grant, VIVO.relates)) {
      if (said.isA(related, FOAF.Person) && named.add(related)) {
        all.add(new Participation(links.person(related), Role.UNSTATED));
      }
    }
    return all.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Participation::role).thenComparing(part -> part.person().iri()))
        .toList();
  }

  private static Role role(Node role, Said said) {
    return ROLES.entrySet().stream()
        .filter(known -> said.isA(role, known.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst()
        .orElse(Role.MEMBER);
  }

  private static OrganizationRecord organization(
      Node organization, Said said, Links links, List<String> sources) {
    return new OrganizationRecord(
        links.organization(organization),
        type(organization, said),
        said.isA(organization, VIVO.FundingOrganization),
        each(said.things(organization, OBO.BFO_0000050), links::organization),
        homepages(organization, said),
        sources);
  }

  private static PublicationRecord publication(
      Node publication, Said said, Links links, List<String> sources) {
    Optional<Node> venue = said.things(publication, VIVO.hasPublicationVenue).stream().findFirst();
    return new PublicationRecord(
        links.publication(publication),
        type(publication, said),
        said.things(publication, VIVO.dateTimeValue).stream()
            .findFirst()
            .map(said::date)
            .orElse(null),
        venue.map(node -> said.names(node).get(0).text()).orElse(null),
        authors(publication, said, links),
        each(said.things(publication, VIVO.informationResourceSupportedBy), links::grant),
        sources);
  }

  private static List<PersonLink> authors(Node publication, Said said, Links links) {
    return said.subjects(VIVO.Authorship).stream()
        .filter(authorship -> said.all(authorship, VIVO.relates).contains(publication))
        .sorted(Comparator.comparingInt(authorship -> rank(authorship, said)))
        .flatMap(authorship -> said.things(authorship, VIVO.relates).stream())
        .filter(other -> said.isA(other, FOAF.Person))
        .distinct()
        .map(links::person)
        .toList();
  }

  private static int rank(Node authorship, Said said) {
    String rank = said.text(authorship, VIVO.rank);
    return rank != null && rank.matches("\\d{1,6}") ? Integer.parseInt(rank) : Integer.MAX_VALUE;
  }

  private static String type(Node thing, Said said) {
    return said.things(thing, VITRO.mostSpecificType).stream()
        .filter(type -> !type.equals(VIVO.FundingOrganization))
        .findFirst()
        .map(Said::localName)
        .orElse(said.isA(thing, FOAF.Organization) ? "Organization" : "Document");
  }

  private static List<String> homepages(Node thing, Said said) {
    return said.things(thing, OBO.ARG_2000028).stream()
        .flatMap(card -> said.things(card, VCARD.hasURL).stream())
        .flatMap(url -> said.texts(url, VCARD.url).stream())
        .distinct()
        .toList();
  }

  private static <T> List<T> each(List<Node> nodes, Function<Node, T> link) {
    return nodes.stream().map(link).toList();
  }
}
