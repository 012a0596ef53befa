package org.cartulary.export.schemaorg;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The site's data as a {@code Dataset} with its {@code DataDownload}s, for pages about the whole of
 * it.
 *
 * @param iri the dataset
 * @param name the site's title
 * @param description a few sentences
 * @param page the absolute address of the page about it
 * @param licence the address of the licence
 * @param publisher the name of who publishes it
 * @param language the BCP 47 tag of its texts
 * @param modified when the last release was published
 * @param downloads its files
 */
public record SchemaDataset(
    String iri,
    String name,
    Optional<String> description,
    String page,
    Optional<String> licence,
    Optional<String> publisher,
    String language,
    Optional<Instant> modified,
    List<Download> downloads)
    implements SchemaEntity {
  public SchemaDataset {
    downloads = List.copyOf(downloads);
  }

  /**
   * A file.
   *
   * @param address where it is, absolute
   * @param mediaType what it is in, such as {@code application/n-quads}
   * @param bytes how long it is, if that is known
   */
  public record Download(String address, String mediaType, Optional<Long> bytes) {}

  /** One JSON-LD node with its context. */
  public ObjectNode describe() {
    return node().inContext();
  }

  @Override
  public SchemaNode node() {
    SchemaNode dataset = SchemaNode.unnamed("Dataset");
    dataset.text("@id", Optional.of(iri)).text("name", Optional.of(name));
    dataset.text("description", description);
    dataset.addresses("url", List.of(page));
    dataset.addresses("license", licence.stream().toList());
    publisher.ifPresent(
        who ->
            dataset.nodes(
                "publisher",
                List.of(SchemaNode.unnamed("Organization").text("name", Optional.of(who)))));
    dataset.text("inLanguage", Optional.of(language));
    dataset.text("dateModified", modified.map(Instant::toString));
    dataset.nodes("distribution", downloads.stream().map(SchemaDataset::download).toList());
    return dataset;
  }

  private static SchemaNode download(Download file) {
    return SchemaNode.unnamed("DataDownload")
        .addresses("contentUrl", List.of(file.address()))
        .text("encodingFormat", Optional.of(file.mediaType()))
        .text("contentSize", file.bytes().map(bytes -> bytes + " B"));
  }
}
