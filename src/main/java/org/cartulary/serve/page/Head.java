package org.cartulary.serve.page;

import java.util.List;
import org.cartulary.serve.rdf.ContentForm;

/**
 * What a page's head says to machines.
 *
 * @param alternates the same in other forms
 * @param data about what the page shows
 */
public record Head(List<Alternate> alternates, DataBlock data) {
  /** That it is a page, and no more. */
  public static final Head PLAIN = new Head(List.of(), DataBlock.PLAIN);

  /** Nothing. */
  public static final Head EMPTY = new Head(List.of(), DataBlock.NONE);

  public Head {
    alternates = List.copyOf(alternates);
  }

  /** A form of the same. */
  public record Alternate(String href, String mediaType, String title) {

    /** One of the forms for machines, at an address. */
    public static Alternate of(String href, ContentForm form) {
      String type = form.profiles().isEmpty() ? form.mediaTypes().get(0) : form.contentType();
      return new Alternate(href, type, form.title());
    }
  }

  /** The same with these data. */
  public Head with(DataBlock other) {
    return new Head(alternates, other);
  }
}
