package org.cartulary.store.record;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.OWL;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.VCARD;
import org.cartulary.vocab.VIVO;
import org.jspecify.annotations.Nullable;

/** Reads how things are called and identified; always the same way, whoever names them. */
final class Links {
  private static final Pattern ORCID = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$");
  private static final Pattern ROR = Pattern.compile("0[a-hj-km-np-tv-z0-9]{6}\\d{2}$");
  private static final Pattern FUNDER = Pattern.compile("10\\.13039/(\\d+)$");
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+$");

  private final Said said;
  private final String base;

  Links(Said said, String base) {
    this.said = said;
    this.base = base;
  }

  PersonLink person(Node person) {
    Optional<Node> name =
        said.things(person, OBO.ARG_2000028).stream()
            .flatMap(card -> said.things(card, VCARD.hasName).stream())
            .findFirst();
    return new PersonLink(
        person.getURI(),
        isOwn(person, RecordKind.PERSON),
        said.names(person).get(0).text(),
        name.map(node -> said.text(node, VCARD.familyName)).orElse(null),
        name.map(node -> said.text(node, VCARD.givenName)).orElse(null),
        name.map(node -> said.text(node, VIVO.middleName)).orElse(null),
        match(ORCID, said.text(person, VIVO.orcidId), 0),
        affiliations(person));
  }

  /** Positions relate a person and a place; the graph holds them without their inverses. */
  private List<OrganizationLink> affiliations(Node person) {
    return said.subjects(VIVO.Position).stream()
        .filter(position -> said.all(position, VIVO.relates).contains(person))
        .flatMap(position -> said.things(position, VIVO.relates).stream())
        .filter(place -> said.isA(place, FOAF.Organization))
        .distinct()
        .sorted(Comparator.comparing(Node::getURI))
        .map(this::organization)
        .toList();
  }

  OrganizationLink organization(Node organization) {
    String funder =
        said.texts(organization, OWL.sameAs).stream()
            .map(same -> match(FUNDER, same, 1))
            .filter(number -> number != null)
            .findFirst()
            .orElse(null);
    return new OrganizationLink(
        organization.getURI(),
        isOwn(organization, RecordKind.ORGANIZATION),
        said.names(organization),
        said.text(organization, VIVO.abbreviation),
        match(ROR, said.text(organization, VIVO.rorId), 0),
        funder);
  }

  TopicLink topic(Node topic) {
    return new TopicLink(
        topic.getURI(),
        isOwn(topic, RecordKind.TOPIC),
        said.names(topic),
        said.text(topic, RDFS.isDefinedBy));
  }

  PublicationLink publication(Node publication) {
    return new PublicationLink(
        publication.getURI(),
        isOwn(publication, RecordKind.PUBLICATION),
        said.names(publication),
        doi(publication));
  }

  GrantLink grant(Node grant) {
    return new GrantLink(
        grant.getURI(),
        isOwn(grant, RecordKind.GRANT),
        said.names(grant),
        said.text(grant, VIVO.sponsorAwardId));
  }

  @Nullable String doi(Node thing) {
    return match(DOI, said.text(thing, BIBO.doi), 0);
  }

  /** Whether there is a record of that kind: a thing of several kinds has that of the first. */
  private boolean isOwn(Node thing, RecordKind kind) {
    return thing.getURI().startsWith(base)
        && Arrays.stream(RecordKind.values())
            .filter(each -> each.classes().stream().anyMatch(type -> said.isA(thing, type)))
            .findFirst()
            .filter(kind::equals)
            .isPresent();
  }

  private static @Nullable String match(Pattern pattern, @Nullable String text, int group) {
    if (text == null) {
      return null;
    }
    Matcher matcher = pattern.matcher(text.strip());
    return matcher.find() ? matcher.group(group) : null;
  }
}
