package org.cartulary.identity;

import java.util.List;
import org.cartulary.model.Fact;
import org.cartulary.model.Funder;
import org.cartulary.model.FunderIndex;
import org.cartulary.model.Grant;
import org.cartulary.model.Organization;
import org.cartulary.model.Participation;
import org.cartulary.model.Person;
import org.cartulary.model.Publication;
import org.cartulary.model.SourceDescription;
import org.cartulary.model.SourceRecord;

/**
 * The first pass: takes every record of every source, in any order, and then says which speak of
 * the same thing. It keeps one small entry for each distinct way in which a thing is spoken of, not
 * the records. Not for several threads.
 */
public final class IdentityCollector {
  private final Organizations organizations;
  private final People people;
  private final Grants grants;
  private final Publications publications = new Publications();

  /**
   * @param funders the funders that are known by several names; their keys become ours
   */
  public IdentityCollector(List<Funder> funders) {
    FunderIndex registry = new FunderIndex(funders);
    organizations = new Organizations(registry);
    people = new People(organizations);
    grants = new Grants(organizations, registry);
  }

  /** Takes a source's owner; needed for a source that has one even where it has no record. */
  public void add(SourceDescription source) {
    if (source.owner() != null) {
      add(source, source.owner());
    }
  }

  /** Takes one record of a source, with all that it names. */
  public void add(SourceDescription source, SourceRecord record) {
    if (record instanceof Grant grant) {
      grant(source, grant);
    } else if (record instanceof Person person) {
      person(source, person);
    } else if (record instanceof Organization organization) {
      organizations.add(organization, false);
    } else if (record instanceof Publication publication) {
      publication(source, publication);
    }
  }

  private void grant(SourceDescription source, Grant grant) {
    if (grant.funder() != null) {
      organizations.add(grant.funder().value(), true);
    }
    for (Fact<Organization> organization : grant.organizations()) {
      organizations.add(organization.value(), false);
    }
    for (Participation participation : grant.participations()) {
      person(source, participation.person());
    }
    for (Publication publication : grant.publications()) {
      publication(source, publication);
    }
    grants.add(grant);
  }

  private void person(SourceDescription source, Person person) {
    for (Fact<Organization> affiliation : person.affiliations()) {
      organizations.add(affiliation.value(), false);
    }
    people.add(source, person);
  }

  private void publication(SourceDescription source, Publication publication) {
    for (Person author : publication.authors()) {
      person(source, author);
    }
    publications.add(publication);
  }

  /** Ends the first pass. Call it once; the collector is empty then. */
  public Identities settle() {
    organizations.settle();
    people.settle();
    grants.settle();
    publications.settle();
    return new Identities(organizations, people, grants, publications);
  }
}
