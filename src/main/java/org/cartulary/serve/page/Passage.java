package org.cartulary.serve.page;

import org.jspecify.annotations.Nullable;

/**
 * The sentence that a fact came from.
 *
 * @param fact what it states, such as "award number"
 * @param value the value that it states
 * @param before what stands before the words in their sentence
 * @param quote the words
 * @param after what stands after them
 * @param place the line, as people say it
 * @param href leads to the sentence, null where nothing safe does
 */
public record Passage(
    String fact,
    Value value,
    String before,
    String quote,
    String after,
    String place,
    @Nullable String href) {}
