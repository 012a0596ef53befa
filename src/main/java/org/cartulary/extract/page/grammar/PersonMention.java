package org.cartulary.extract.page.grammar;

import org.cartulary.extract.page.grammar.Funding.Range;
import org.cartulary.model.ParticipationRole;
import org.jspecify.annotations.Nullable;

/**
 * A person in a text and what they are to the grant.
 *
 * @param who how the text means them
 * @param name the words that name them, titles left out
 * @param affiliation the organisation that the text places them at, or null
 * @param passage the whole phrase from its cue on, which states the role
 */
public record PersonMention(
    Who who,
    Range name,
    @Nullable Range affiliation,
    ParticipationRole role,
    Range passage,
    double confidence) {

  /** How a text means a person. */
  public enum Who {
    /** By name. */
    NAMED,
    /** As the page's owner: "myself", "the PI". */
    OWNER,
    /** By a word that leaves open whom: "him". */
    UNCLEAR
  }

  PersonMention shifted(int by) {
    return new PersonMention(
        who,
        name.shifted(by),
        affiliation == null ? null : affiliation.shifted(by),
        role,
        passage.shifted(by),
        confidence);
  }
}
