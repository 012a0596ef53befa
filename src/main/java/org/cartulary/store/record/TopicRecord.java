package org.cartulary.store.record;

import java.util.List;

/**
 * A topic ({@code skos:Concept}).
 *
 * @param topic what others' records say of it too
 * @param alternatives other names ({@code skos:altLabel})
 * @param broader what is above it
 * @param matches the same in other vocabularies ({@code skos:exactMatch})
 */
public record TopicRecord(
    TopicLink topic,
    List<LanguageText> alternatives,
    List<TopicLink> broader,
    List<String> matches,
    List<String> sources)
    implements MetadataRecord {
  @Override
  public String iri() {
    return topic.iri();
  }

  @Override
  public List<LanguageText> names() {
    return topic.labels();
  }

  @Override
  public RecordKind kind() {
    return RecordKind.TOPIC;
  }
}
