package org.cartulary.export.record;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cartulary.store.history.HistorySnapshot;
import org.cartulary.store.history.Version;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.OrganizationLink;
import org.cartulary.store.record.OrganizationRecord;
import org.cartulary.store.record.PersonLink;
import org.cartulary.store.record.PersonRecord;
import org.cartulary.store.record.PublicationRecord;
import org.cartulary.store.record.RecordKind;
import org.cartulary.store.record.TopicRecord;

/**
 * A thing's record, and those of all that is named in it: people with where they work,
 * organisations, topics, publications. Their own links may lead out of what is there.
 */
public final class RecordsAround implements RecordStream {
  private final TreeMap<String, MetadataRecord> records = new TreeMap<>();

  private RecordsAround() {}

  /**
   * The records around a thing; none if it is not there.
   *
   * @param iri the thing
   */
  public static RecordsAround of(String iri, HistorySnapshot history) {
    RecordsAround around = new RecordsAround();
    Optional<MetadataRecord> middle = history.find(iri).flatMap(Version::record);
    middle.ifPresent(
        record -> {
          around.records.put(iri, record);
          for (String named : named(record)) {
            history
                .find(named)
                .flatMap(Version::record)
                .ifPresent(found -> around.records.put(named, found));
          }
        });
    return around;
  }

  private static Set<String> named(MetadataRecord record) {
    Set<String> named = new LinkedHashSet<>();
    switch (record.kind()) {
      case GRANT -> {
        GrantRecord grant = (GrantRecord) record;
        organizations(grant.funders(), named);
        organizations(grant.organizations(), named);
        grant.participations().forEach(part -> person(part.person(), named));
        grant.topics().forEach(topic -> named.add(topic.iri()));
        grant.publications().forEach(publication -> named.add(publication.iri()));
      }
      case PERSON -> person(((PersonRecord) record).person(), named);
      case ORGANIZATION -> organizations(((OrganizationRecord) record).partOf(), named);
      case TOPIC -> ((TopicRecord) record).broader().forEach(topic -> named.add(topic.iri()));
      case PUBLICATION -> {
        PublicationRecord publication = (PublicationRecord) record;
        publication.authors().forEach(author -> person(author, named));
        publication.grants().forEach(grant -> named.add(grant.iri()));
      }
    }
    return named;
  }

  private static void person(PersonLink person, Set<String> named) {
    named.add(person.iri());
    organizations(person.affiliations(), named);
  }

  private static void organizations(List<OrganizationLink> organizations, Set<String> named) {
    organizations.forEach(organization -> named.add(organization.iri()));
  }

  @Override
  public void forEach(RecordKind kind, Taker taker) throws IOException {
    for (MetadataRecord record : records.values()) {
      if (record.kind() == kind) {
        taker.take(record);
      }
    }
  }
}
