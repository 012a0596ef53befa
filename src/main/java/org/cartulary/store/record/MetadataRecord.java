package org.cartulary.store.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * All that exports say of one thing of the site. It is made from the thing's {@link RecordGraph}
 * and nothing else, so equal graphs make equal records. Lists stand in a fixed order and may be
 * empty.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = GrantRecord.class, name = "grant"),
  @JsonSubTypes.Type(value = PersonRecord.class, name = "person"),
  @JsonSubTypes.Type(value = OrganizationRecord.class, name = "organization"),
  @JsonSubTypes.Type(value = TopicRecord.class, name = "topic"),
  @JsonSubTypes.Type(value = PublicationRecord.class, name = "publication")
})
public sealed interface MetadataRecord
    permits GrantRecord, PersonRecord, OrganizationRecord, TopicRecord, PublicationRecord {

  /** The thing's IRI. */
  String iri();

  /** What kind of thing it is. */
  @JsonIgnore
  RecordKind kind();

  /** What it is called, one a language; may be empty. */
  @JsonIgnore
  List<LanguageText> names();

  /** The names of the sources that speak of it, as they stand in the configuration, sorted. */
  List<String> sources();
}
