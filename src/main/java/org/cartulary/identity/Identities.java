package org.cartulary.identity;

import org.cartulary.model.Grant;
import org.cartulary.model.Organization;
import org.cartulary.model.Person;
import org.cartulary.model.PersonName;
import org.cartulary.model.Publication;
import org.cartulary.model.SourceDescription;

/**
 * What each thing is called, for the second pass. Keys are {@code type-slug}: flat, readable, the
 * same whatever the order of sources was. Only what the collector saw can be asked for; anything
 * else is a programming error ({@link IllegalArgumentException}). Safe for several threads.
 */
public final class Identities {
  private final Organizations organizations;
  private final People people;
  private final Grants grants;
  private final Publications publications;

  Identities(Organizations organizations, People people, Grants grants, Publications publications) {
    this.organizations = organizations;
    this.people = people;
    this.grants = grants;
    this.publications = publications;
  }

  /** {@code grant-nsfc-62206101}. */
  public String grant(Grant grant) {
    return grants.find(grant);
  }

  /** {@code person-jun-shu}: who is meant by this name in this source. */
  public String person(SourceDescription source, Person person) {
    return people.find(source, person).key();
  }

  /** The fullest form of the person's name in any source, by which they are labelled. */
  public PersonName personName(SourceDescription source, Person person) {
    return people.find(source, person).name();
  }

  /** Which organisation is meant: its key, {@code organization-xi-an-jiaotong-university}. */
  public KnownOrganization organization(Organization organization) {
    return organizations.find(organization);
  }

  /** {@code publication-10-5555-sag-2025}. */
  public String publication(Publication publication) {
    return publications.find(publication);
  }

  /** {@code venue-journal-of-graph-learning}: journals and conferences are one by their name. */
  public static String venue(String name) {
    return "venue-" + Slug.bounded(Organizations.name(name), KeyAssigner.LONGEST);
  }
}
