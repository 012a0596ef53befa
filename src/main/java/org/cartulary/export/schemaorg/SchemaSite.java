package org.cartulary.export.schemaorg;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;

/**
 * A site, a {@code WebSite} that can be searched.
 *
 * @param name its title
 * @param address of its home page
 * @param description a few sentences
 * @param licence the address of the licence of its data
 * @param publisher the name of who publishes it
 * @param homepage the address of the publisher's own page
 * @param language the BCP 47 tag of its texts
 * @param dataset the IRI of all that it publishes
 */
public record SchemaSite(
    String name,
    String address,
    Optional<String> description,
    Optional<String> licence,
    Optional<String> publisher,
    Optional<String> homepage,
    String language,
    String dataset) {

  /** One JSON-LD node with its context, as search engines read it. */
  public ObjectNode describe() {
    SchemaNode site = reference();
    site.text("description", description);
    site.addresses("license", licence.stream().toList());
    site.text("inLanguage", Optional.of(language));
    publisher.ifPresent(who -> site.nodes("publisher", List.of(agent(who))));
    site.nodes(
        "mainEntity",
        List.of(
            SchemaNode.of(NodeFactory.createURI(dataset), "Dataset")
                .text("name", Optional.of(name))
                .text("description", description.or(() -> Optional.of(name)))));
    site.nodes("potentialAction", List.of(search()));
    return site.inContext();
  }

  private SchemaNode agent(String who) {
    return SchemaNode.unnamed("Organization")
        .text("name", Optional.of(who))
        .addresses("url", homepage.stream().toList());
  }

  private SchemaNode search() {
    SchemaNode target =
        SchemaNode.unnamed("EntryPoint")
            .text("urlTemplate", Optional.of(address + "search?q={search_term_string}"));
    return SchemaNode.unnamed("SearchAction")
        .nodes("target", List.of(target))
        .text("query-input", Optional.of("required name=search_term_string"));
  }

  /** The site where something else is described. */
  SchemaNode reference() {
    return SchemaNode.of(NodeFactory.createURI(address), "WebSite")
        .text("name", Optional.of(name))
        .addresses("url", List.of(address));
  }
}
