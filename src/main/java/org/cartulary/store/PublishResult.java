package org.cartulary.store;

/**
 * What came of publishing.
 *
 * @param changed whether there is a new release; if not, content and description were those of the
 *     last one and nothing was written
 * @param release the current release
 */
public record PublishResult(boolean changed, Release release) {}
