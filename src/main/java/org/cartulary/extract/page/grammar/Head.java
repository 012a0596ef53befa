package org.cartulary.extract.page.grammar;

import java.util.List;
import org.cartulary.extract.page.grammar.Funding.Range;
import org.cartulary.model.AwardNumber;
import org.cartulary.model.GrantStatus;
import org.cartulary.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the head of an entry states, by character ranges of its text.
 *
 * @param text words that are no other fact, for the most part the title; null where there are none
 * @param owner the role of the page's owner, where a bare word says it ("…, PI.")
 * @param rest how many characters belong to no fact
 */
public record Head(
    @Nullable Range text,
    @Nullable Funding funding,
    @Nullable Mention<AwardNumber> number,
    @Nullable PeriodMention period,
    @Nullable Mention<Money> amount,
    @Nullable Mention<GrantStatus> status,
    @Nullable PersonMention owner,
    List<PersonMention> people,
    int rest) {
  private static final int PROSE_WORDS = 5;
  private static final int PROSE_HAN = 12;

  public Head {
    people = List.copyOf(people);
  }

  /** How much speaks for this being a grant: facts that little else has weigh double. */
  public int weight() {
    int weight = number == null ? 0 : 2;
    if (funding != null) {
      weight += funding.known() ? 2 : 1;
    }
    weight += period == null ? 0 : 1;
    weight += amount == null ? 0 : 1;
    return weight + (owner == null && people.isEmpty() ? 0 : 1);
  }

  /** Whether it is a line of facts without a title of its own. */
  public boolean onlyFacts(String passage) {
    return weight() > 0 && rest * 10 < passage.length() * 4 && !isProse(passage);
  }

  /** Whether the words that are no fact are a clause. */
  private boolean isProse(String passage) {
    if (text == null) {
      return false;
    }
    String words = passage.substring(text.from(), text.to());
    long han = words.codePoints().filter(Character::isIdeographic).count();
    return han >= PROSE_HAN || words.split(" ", -1).length >= PROSE_WORDS;
  }
}
