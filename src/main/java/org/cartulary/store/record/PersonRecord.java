package org.cartulary.store.record;

import java.util.List;

/**
 * A person ({@code foaf:Person}).
 *
 * @param person what others' records say of them too
 * @param homepages addresses
 */
public record PersonRecord(PersonLink person, List<String> homepages, List<String> sources)
    implements MetadataRecord {
  @Override
  public String iri() {
    return person.iri();
  }

  @Override
  public List<LanguageText> names() {
    return List.of(new LanguageText(person.label(), ""));
  }

  @Override
  public RecordKind kind() {
    return RecordKind.PERSON;
  }
}
