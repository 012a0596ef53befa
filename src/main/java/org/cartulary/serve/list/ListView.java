package org.cartulary.serve.list;

import java.util.List;
import java.util.Optional;
import org.cartulary.serve.http.Percent;
import org.cartulary.store.search.Marked;
import org.jspecify.annotations.Nullable;

/**
 * A list as its page shows it. Links are paths of this site.
 *
 * @param title what is listed
 * @param path where the form that searches in it leads
 * @param words what was looked for
 * @param kept what the form hands on in hidden fields
 * @param count how many things there are, in words
 * @param chosen what narrows it, each with the link that takes it away
 * @param clearHref takes all of that away; null if there is nothing
 * @param orders how it can be sorted
 * @param rows the things of this page
 * @param pages where in the list this page is
 * @param forms the same page of the list as data
 */
public record ListView(
    String title,
    String path,
    String words,
    List<Field> kept,
    String count,
    List<Link> chosen,
    @Nullable String clearHref,
    List<Link> orders,
    List<FacetView> facets,
    List<Row> rows,
    Pages pages,
    List<Link> forms) {

  /** A parameter, as a form or a link hands it on. */
  public record Field(String name, String value) {

    /** A path with parameters. */
    static String href(String path, List<Field> fields) {
      StringBuilder href = new StringBuilder(path);
      char separator = '?';
      for (Field field : fields) {
        href.append(separator)
            .append(field.name())
            .append('=')
            .append(Percent.encode(field.value()));
        separator = '&';
      }
      return href.toString();
    }
  }

  /**
   * A link with its words.
   *
   * @param lang the language of the text, null if that of the page or unknown
   * @param current whether it is what is shown now
   */
  public record Link(String text, @Nullable String href, @Nullable String lang, boolean current) {
    static Link to(String text, @Nullable String href) {
      return new Link(text, href, null, false);
    }
  }

  /**
   * A facet with its values.
   *
   * @param name what it is called
   * @param first the values that are shown at once
   * @param more the others
   */
  public record FacetView(String name, List<Value> first, List<Value> more) {}

  /**
   * A value of a facet.
   *
   * @param href chooses it, or takes it away if it is chosen
   */
  public record Value(
      String text, @Nullable String lang, String count, String href, boolean chosen) {}

  /**
   * A thing.
   *
   * @param kind what it is, where the list has things of several kinds
   * @param otherName another name by which it was found
   * @param facts what else there is to say
   */
  public record Row(
      Optional<String> kind,
      Marked name,
      @Nullable String href,
      Optional<Marked> otherName,
      List<RowFact> facts,
      List<Marked> snippets) {}

  /** Something to say of a thing: a label and values. */
  public record RowFact(String label, List<Link> values) {}

  /**
   * The pages of a list; a link is null where there is no such page.
   *
   * @param position which page this is, in words
   * @param end the last page, where this one lies beyond it
   * @param more said where there is more than can be paged through; else empty
   */
  public record Pages(
      String position,
      @Nullable String first,
      @Nullable String previous,
      @Nullable String next,
      @Nullable String last,
      @Nullable String end,
      Optional<String> more) {}
}
