package org.cartulary.store.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication ({@code bibo:Document}).
 *
 * @param publication what others' records say of it too
 * @param type the local name of its most specific class: {@code Document}, {@code AcademicArticle}
 * @param issued as precisely as it is known: {@code 2023}, {@code 2023-01}, {@code 2023-01-15}
 * @param venue the name of the journal or series
 * @param authors in their order
 * @param grants what supported it
 */
public record PublicationRecord(
    PublicationLink publication,
    String type,
    @Nullable String issued,
    @Nullable String venue,
    List<PersonLink> authors,
    List<GrantLink> grants,
    List<String> sources)
    implements MetadataRecord {
  @Override
  public String iri() {
    return publication.iri();
  }

  @Override
  public List<LanguageText> names() {
    return publication.titles();
  }

  @Override
  public RecordKind kind() {
    return RecordKind.PUBLICATION;
  }
}
