package org.cartulary.export.cerif;

import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.ItemType;
import org.cartulary.store.record.GrantLink;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.GrantRecord.Participation;
import org.cartulary.store.record.GrantRecord.Role;
import org.cartulary.store.record.OrganizationLink;
import org.cartulary.store.record.PublicationLink;
import org.cartulary.vocab.VIVO;
import org.jspecify.annotations.Nullable;

/**
 * {@code Project}: a grant as work that somebody does.
 *
 * <p>{@code Team} is for persons who carry out the work. Of a person whose part no source states we
 * know no more than that the grant {@code vivo:relates} to the person: that is what the project
 * says, as one of CERIF's links of any type.
 */
final class CerifProject {
  private static final String REFERENCE =
      "https://w3id.org/cerif/vocab/IdentifierTypes#ProjectReference";

  private CerifProject() {}

  static void write(CerifOut out, GrantRecord grant) throws XMLStreamException {
    out.root("Project", ItemType.PROJECT);
    names(
        out,
        grant.abbreviation(),
        new GrantLink(grant.iri(), true, grant.titles(), grant.awardNumber()));
    pages(out, grant.pages());
    CerifPeriod period = CerifPeriod.of(grant.start(), grant.end(), out);
    out.xml().element("StartDate", period.startDay(out));
    out.xml().element("EndDate", period.endDay(out));
    consortium(out, grant.organizations());
    team(out, grant.participations());
    funded(out, grant);
    CerifGrant.topics(out, grant);
    out.textsOfSomeLanguage("Abstract", grant.abstracts(), "abstracts");
    related(out, grant.participations());
    tell(out, grant);
    out.xml().end();
  }

  /** The project as publications name it. */
  static void embed(CerifOut out, GrantLink grant) throws XMLStreamException {
    names(out.embedded("Project", ItemType.PROJECT, grant.iri(), grant.own()), null, grant);
    out.xml().end();
  }

  private static void names(CerifOut out, @Nullable String acronym, GrantLink grant)
      throws XMLStreamException {
    out.xml().element("Acronym", acronym);
    out.texts("Title", grant.titles(), "titles");
    out.identifier(REFERENCE, grant.awardNumber());
    out.identifier(CerifOut.URL, grant.iri());
  }

  private static void pages(CerifOut out, List<String> pages) throws XMLStreamException {
    for (String page : pages) {
      out.identifier(CerifOut.URL, page);
    }
  }

  private static void consortium(CerifOut out, List<OrganizationLink> members)
      throws XMLStreamException {
    if (members.isEmpty()) {
      return;
    }
    out.xml().start("Consortium");
    for (OrganizationLink member : members) {
      out.xml().start("Member");
      CerifOrganization.embed(out, member);
      out.xml().end();
    }
    out.xml().end();
  }

  private static void team(CerifOut out, List<Participation> participations)
      throws XMLStreamException {
    List<Participation> team =
        participations.stream()
            .filter(part -> part.role() != Role.UNSTATED)
            .sorted(Comparator.comparing(Participation::role))
            .toList();
    if (team.isEmpty()) {
      return;
    }
    out.xml().start("Team");
    for (Participation part : team) {
      if (part.role() == Role.CO_PRINCIPAL_INVESTIGATOR) {
        out.lost("participations", "CERIF has no co-principal investigators: a member of the team");
      }
      boolean principal = part.role() == Role.PRINCIPAL_INVESTIGATOR;
      out.xml().start(principal ? "PrincipalInvestigator" : "Member");
      CerifPerson.linked(out, part.person());
      out.xml().end();
    }
    out.xml().end();
  }

  private static void funded(CerifOut out, GrantRecord grant) throws XMLStreamException {
    for (OrganizationLink funder : grant.funders()) {
      out.xml().start("Funded").start("By");
      CerifOrganization.embed(out, funder);
      out.xml().end();
      as(out, grant);
      out.xml().end();
    }
    if (grant.funders().isEmpty()) {
      out.xml().start("Funded");
      as(out, grant);
      out.xml().end();
    }
  }

  private static void as(CerifOut out, GrantRecord grant) throws XMLStreamException {
    out.xml().start("As");
    CerifFunding.embed(out, grant);
    out.xml().end();
  }

  private static void related(CerifOut out, List<Participation> participations)
      throws XMLStreamException {
    for (Participation part : participations) {
      if (part.role() == Role.UNSTATED) {
        out.xml().start("Link").attribute("type", VIVO.relates.getURI());
        CerifPerson.embed(out, part.person());
        out.xml().end();
      }
    }
  }

  private static void tell(CerifOut out, GrantRecord grant) {
    if (grant.status() != null) {
      out.lost("status", "no vocabulary of what becomes of projects is agreed upon in CERIF");
    }
    for (PublicationLink publication : grant.publications()) {
      if (!publication.own()) {
        out.lost(
            "publications", publication.iri() + " has no record, which would name the project");
      }
    }
  }
}
