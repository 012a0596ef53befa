package org.cartulary.serve.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartulary.serve.http.ProblemDetails;

/**
 * What a problem is called in the language of a page, and what to do: by the kind that its title
 * says, else by its status. The script of the SPARQL editor looks the same words up.
 *
 * @param title the kind of problem
 * @param advice what to do
 */
record ProblemWords(String title, Optional<String> advice) {
  private static final String PREFIX = "problem.";

  /** The words for a problem; its own title where there are none. */
  static ProblemWords of(Messages words, ProblemDetails problem) {
    String kind = problem.title().toLowerCase(Locale.ROOT).replace(' ', '-');
    return Stream.of(PREFIX + kind, PREFIX + problem.status())
        .filter(key -> words.find(key).isPresent())
        .findFirst()
        .map(key -> new ProblemWords(words.say(key), words.find(key + ".advice")))
        .orElseGet(() -> new ProblemWords(problem.title(), Optional.empty()));
  }
}
