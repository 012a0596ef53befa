package org.cartulary.export.schemaorg;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.RDFS;

/**
 * Describes things of a VIVO graph in schema.org's terms (release 30): grants as {@code
 * MonetaryGrant} or {@code Grant} with the {@code ResearchProject} that they fund, which alone can
 * have dates and members there; people, organisations, topics as {@code DefinedTerm}, publications
 * as {@code ScholarlyArticle}; the dataset and its sources, the releases as {@code
 * PublicationEvent}, vocabularies; of everything else its name.
 */
public final class SchemaOrg {
  /** By which profile these documents are asked for, and said to be. */
  public static final String PROFILE = "https://schema.org";

  static final String CONTEXT = "https://schema.org/";

  private final Function<Node, Optional<String>> pages;
  private final String language;

  /**
   * Descriptions for a site.
   *
   * @param pages the absolute address of the page about a thing, if the site has one
   * @param language the BCP 47 tag of the texts that are preferred where there are several
   */
  public SchemaOrg(Function<Node, Optional<String>> pages, String language) {
    this.pages = pages;
    this.language = language;
  }

  /**
   * What a graph says of a thing, as one JSON-LD node with its context. At most {@value
   * SchemaReader#MAX_VALUES} values of a property are listed.
   *
   * @param graph with all that the thing's neighbours are called
   */
  public ObjectNode describe(Graph graph, Node thing) {
    SchemaReader reader = new SchemaReader(graph, language);
    return node(thing, reader).inContext();
  }

  /** The local names of the classes that {@link #describe} says a thing is of. */
  public List<String> classes(Graph graph, Node thing) {
    return List.of(SchemaClasses.of(thing, new SchemaReader(graph, language)));
  }

  private SchemaNode node(Node thing, SchemaReader reader) {
    String[] types = SchemaClasses.of(thing, reader);
    SchemaNode node = SchemaNode.of(thing, types);
    named(node, thing, reader);
    switch (types[0]) {
      case "Grant", "MonetaryGrant" -> new GrantSchema(reader).describe(thing, node);
      case "Person" -> new PersonSchema(reader).describe(thing, node);
      case "Organization" -> new OrganizationSchema(reader).describe(thing, node);
      case "DefinedTerm" -> TopicSchema.describe(thing, node, reader);
      case "ScholarlyArticle" -> new PublicationSchema(reader).describe(thing, node);
      case "Dataset" -> ReleaseSchema.dataset(thing, node, reader);
      case "PublicationEvent" -> ReleaseSchema.release(thing, node, reader);
      case "DefinedTermSet" -> TopicSchema.set(thing, node, reader);
      case "OrganizationRole" -> RoleSchema.describe(thing, node, reader);
      default -> {}
    }
    return node;
  }

  /** What every thing has: its name, its names in other languages, its page. */
  private void named(SchemaNode node, Node thing, SchemaReader reader) {
    List<Node> labels = reader.texts(thing, RDFS.label);
    node.text("name", reader.name(thing));
    if (labels.size() > 1) {
      node.texts("alternateName", labels.subList(1, labels.size()));
    }
    node.addresses("mainEntityOfPage", pages.apply(thing).stream().toList());
  }

  /** A neighbour by its classes and name. */
  static SchemaNode reference(Node thing, SchemaReader reader) {
    return SchemaNode.of(thing, SchemaClasses.of(thing, reader)).text("name", reader.name(thing));
  }

  static List<SchemaNode> references(List<Node> things, SchemaReader reader) {
    return things.stream().filter(Node::isURI).map(thing -> reference(thing, reader)).toList();
  }
}
