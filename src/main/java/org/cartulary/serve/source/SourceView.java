package org.cartulary.serve.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of a source's text.
 *
 * @param title the source's, or the document's name
 * @param document the document's name
 * @param address where it stands on the web, null if nowhere
 * @param plain the address of the text alone
 * @param quoted whether all but what is evidence is left blank
 * @param missing whether a passage was asked for that is not there
 * @param earlier the address of the page before, empty for none
 * @param later the address of the page after it
 */
public record SourceView(
    String title,
    String document,
    @Nullable String address,
    String plain,
    Excerpt excerpt,
    boolean quoted,
    boolean missing,
    Optional<String> earlier,
    Optional<String> later) {}
