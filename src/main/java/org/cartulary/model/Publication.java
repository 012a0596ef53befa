package org.cartulary.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication that a grant led to.
 *
 * @param doi the bare DOI in lower case ("10.5555/sag.2025"), or null
 * @param venue the journal or conference as printed, or null
 * @param authors in their order
 */
public record Publication(
    Text title,
    @Nullable String doi,
    @Nullable PartialDate issued,
    @Nullable String venue,
    List<Person> authors,
    Evidence evidence)
    implements SourceRecord {
  public Publication {
    authors = List.copyOf(authors);
  }
}
