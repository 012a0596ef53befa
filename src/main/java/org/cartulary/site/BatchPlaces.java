package org.cartulary.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.cartulary.problem.Place;
import org.jspecify.annotations.Nullable;

/** Which records of a batch speak of a thing; found out only when a shape is not kept. */
final class BatchPlaces {
  private final RecordBatch batch;
  private @Nullable Map<String, List<RecordBatch.Entry>> bySubject;

  BatchPlaces(RecordBatch batch) {
    this.batch = batch;
  }

  /** The records that speak of it, by its IRI: one person can stand in many. */
  List<RecordBatch.Entry> speakers(String iri) {
    Map<String, List<RecordBatch.Entry>> index = bySubject;
    if (index == null) {
      index = index();
      bySubject = index;
    }
    List<RecordBatch.Entry> speakers = index.get(iri);
    if (speakers == null) {
      throw new IllegalStateException("no record speaks of " + iri);
    }
    return speakers;
  }

  /** Where the first record that speaks of it stands. */
  Place of(String iri) {
    return speakers(iri).get(0).record().evidence().place();
  }

  private Map<String, List<RecordBatch.Entry>> index() {
    Map<String, List<RecordBatch.Entry>> index = new HashMap<>();
    for (RecordBatch.Entry entry : batch.entries()) {
      Set<Node> subjects = new LinkedHashSet<>();
      entry.quads().forEach(quad -> subjects.add(quad.getSubject()));
      for (Node subject : subjects) {
        index.computeIfAbsent(subject.getURI(), iri -> new ArrayList<>()).add(entry);
      }
    }
    return index;
  }
}
