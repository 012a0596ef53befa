package org.cartulary.store.search;

import java.util.List;
import java.util.Optional;

/**
 * A thing in a list.
 *
 * @param key its local name below the site's base, or its IRI
 * @param kinds what it is, the narrowest last
 * @param name its name, with the words that were looked for marked
 * @param otherName another name of it by which it was found, where it was not by the first
 * @param snippets the parts of its abstract in which it was found
 * @param awardNumbers of a grant
 * @param from the first date, in the precision of the source
 * @param until the last date
 * @param funders of a grant
 * @param institutions of a grant or person
 * @param topics of a grant
 * @param people of a grant, the leading ones first; the authors of a publication
 * @param grants how many grants it has to do with
 * @param grantsBy the facet by which they can be listed, with its key as the value
 */
public record Hit(
    String key,
    List<Kind> kinds,
    Marked name,
    Optional<Marked> otherName,
    List<Marked> snippets,
    List<String> awardNumbers,
    Optional<String> from,
    Optional<String> until,
    List<Named> funders,
    List<Named> institutions,
    List<Named> topics,
    List<Named> people,
    int grants,
    Optional<Facet> grantsBy) {

  /** The kind that says most: a funder is an organisation, too. */
  public Kind narrowest() {
    return kinds.get(kinds.size() - 1);
  }

  /** A thing by its key and its name. */
  public record Named(String key, Label label) {}
}
