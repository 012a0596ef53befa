package org.cartulary.harvest;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be harvested.
 *
 * @param address of the publisher's site, dataset, dump or SPARQL endpoint
 * @param name what the source is to be called: a slug
 * @param uriSpace what the IRIs of the publisher's things start with, where they do not say so
 * @param site the folder of our site
 * @param base what the IRIs of our things start with
 * @param taken what the IRIs of the things start with of which other sources of the site speak
 */
public record HarvestOrder(
    URI address,
    String name,
    Optional<String> uriSpace,
    Path site,
    String base,
    List<String> taken) {
  private static final String FOLDER = "harvested";

  public HarvestOrder {
    taken = List.copyOf(taken);
  }

  /** The file that the statements are kept in. */
  public Path file() {
    return site.resolve(FOLDER).resolve(name + ".nt.gz");
  }

  /** The file that says where they are from. */
  Path receiptFile() {
    return site.resolve(FOLDER).resolve(name + ".json");
  }

  /** The path of {@link #file} inside the site. */
  public String document() {
    return FOLDER + "/" + name + ".nt.gz";
  }
}
