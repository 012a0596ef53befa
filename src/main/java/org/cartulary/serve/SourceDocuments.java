package org.cartulary.serve;

import java.util.Optional;
import org.cartulary.serve.http.Reply;

/** The texts that evidence points into, by the names that it gives them. */
@FunctionalInterface
public interface SourceDocuments {

  /**
   * A document's text, which writes itself as UTF-8 when it is sent: a feed can be of any size.
   *
   * @param name the document's name as evidence has it, with forward slashes; it comes from a
   *     request and may be anything, so look it up among the site's sources and never in a folder
   * @return empty if the site has no such source
   */
  Optional<Reply.Body> read(String name);
}
