package org.cartulary.extract.page.grammar;

import org.cartulary.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * A date or a range of dates in a text.
 *
 * @param period null where neither end is a date that a calendar has
 * @param from the first character
 * @param to after the last
 * @param range whether two ends, or an open one, are stated; a lone date may mean anything
 * @param impossible a date in it that no calendar has, as printed, or null
 */
public record PeriodMention(
    @Nullable Period period, int from, int to, boolean range, @Nullable String impossible) {}
