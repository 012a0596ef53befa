package org.cartulary.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.riot.system.StreamRDF;
import org.cartulary.identity.Identities;
import org.cartulary.model.SourceDescription;
import org.cartulary.model.SourceRecord;
import org.cartulary.model.Vocabulary;

/**
 * The second pass: turns each record into the quads that VIVO's own queries rely on, in the graph
 * {@code {base}source-{name}}: supertypes and most specific types, both directions of inverse
 * properties, a label on everything, no blank node. Memory is constant besides the concepts used,
 * so that records may come without end; descriptions of people and organisations are repeated now
 * and then in one graph. The same records in the same order give the same quads. One mapper for one
 * thread; give it a source's records together.
 */
public final class GraphMapper {
  private final String base;
  private final Map<Class<?>, RecordMapping<?>> mappings = new HashMap<>();
  private final TopicMapping topics;
  private final Set<String> concepts = new HashSet<>();

  /**
   * @param base before every key, ending in "/": {@code http://localhost:3030/id/}
   * @param identities what each thing is called; must have seen every record that is mapped
   * @param vocabularies the concepts that topics may name
   * @param documents where the sources' own files are served, ending in "/": {@code
   *     http://localhost:3030/source/}
   */
  public GraphMapper(
      String base, Identities identities, List<Vocabulary> vocabularies, String documents) {
    this.base = base;
    EvidenceMapping evidence = new EvidenceMapping(new PassageIris(documents));
    PeriodMapping periods = new PeriodMapping(evidence);
    ContactMapping contacts = new ContactMapping();
    OrganizationMapping organizations = new OrganizationMapping(identities, evidence, contacts);
    PersonMapping people = new PersonMapping(identities, evidence, contacts, organizations);
    RoleMapping roles = new RoleMapping(people, evidence);
    topics = new TopicMapping(vocabularies, evidence);
    PublicationMapping publications = new PublicationMapping(identities, evidence, periods, people);
    register(organizations);
    register(people);
    register(topics);
    register(publications);
    register(
        new GrantMapping(
            identities, evidence, periods, organizations, people, roles, topics, publications));
  }

  private void register(RecordMapping<?> mapping) {
    mappings.put(mapping.type(), mapping);
  }

  /** The kinds of record that can be mapped: all that there are. */
  Set<Class<?>> types() {
    return Set.copyOf(mappings.keySet());
  }

  /**
   * Writes what a source says in one record.
   *
   * @param out takes quads; {@code start} and {@code finish} are the caller's
   */
  public void map(SourceDescription source, SourceRecord record, StreamRDF out) {
    RecordMapping<?> mapping = mappings.get(record.getClass());
    if (mapping == null) {
      throw new IllegalStateException("no mapping for " + record.getClass());
    }
    mapTo(mapping, record, new SourceGraph(base, source, concepts, out));
  }

  /**
   * Writes what the vocabularies say of the concepts that the source used: once for all its
   * records, and after the last of them.
   */
  public void finish(SourceDescription source, StreamRDF out) {
    topics.describe(concepts, new SourceGraph(base, source, concepts, out));
    concepts.clear();
  }

  private static <T extends SourceRecord> void mapTo(
      RecordMapping<T> mapping, SourceRecord record, SourceGraph graph) {
    mapping.map(mapping.type().cast(record), graph);
  }
}
