package org.cartulary.model;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a source beside its records.
 *
 * @param name stable, a slug ("liao-projects"); names the source's graph
 * @param title for people
 * @param address the http(s) address at which the page stands on the web, or null where it is only
 *     a file
 * @param owner whose page it is: the person meant by "myself", or null where nobody is configured
 */
public record SourceDescription(
    String name, @Nullable String title, @Nullable String address, @Nullable Person owner) {}
