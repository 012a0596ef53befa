package org.cartulary.serve.source;

import java.util.List;
import java.util.Optional;
import org.cartulary.problem.Problem;
import org.cartulary.serve.list.ListView.FacetView;
import org.cartulary.serve.list.ListView.Link;
import org.jspecify.annotations.Nullable;

/**
 * What was read.
 *
 * @param read when, in words; empty if nobody knows
 * @param chosen what narrows the list, each with the link that takes it away
 * @param facets by which it can be narrowed
 * @param sources those that fit, in the order of the configuration
 * @param others problems of no source: the configuration, vocabularies
 * @param more how many problems are not listed
 */
public record SourcesView(
    Optional<String> read,
    List<Link> chosen,
    List<FacetView> facets,
    List<Entry> sources,
    List<Found> others,
    long more) {

  /**
   * A source.
   *
   * @param title for people
   * @param href leads to its text
   * @param address where it stands on the web, null if nowhere
   * @param records how many records were published, empty if nobody knows
   * @param refused how many were refused
   * @param kept whether what the release before said of it stays
   * @param certainty what it says and how sure that is; empty if it is not published
   * @param problems those that are listed
   */
  public record Entry(
      String title,
      String document,
      String href,
      @Nullable String address,
      Optional<Integer> records,
      int refused,
      boolean kept,
      Optional<Certainty> certainty,
      List<Found> problems) {
    public Entry {
      problems = List.copyOf(problems);
    }
  }

  /**
   * How sure the reader is of what it read from sentences; the rest awaits a person's word.
   *
   * @param facts how many facts have a sentence
   * @param unsure how many of them the reader is less than {@value #SURE_PERCENT} percent sure of
   * @param counted whether that is all
   */
  public record Certainty(int facts, int unsure, boolean counted) {
    static final int SURE_PERCENT = 80;
  }

  /** A problem and where a link to its place leads; null where that is no line of a source. */
  public record Found(Problem problem, String place, @Nullable String href) {}

  public SourcesView {
    chosen = List.copyOf(chosen);
    facets = List.copyOf(facets);
    sources = List.copyOf(sources);
    others = List.copyOf(others);
  }
}
