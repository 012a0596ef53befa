package org.cartulary.harvest;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.harvest.Acceptance.Refusal;

/** Lets those statements through that are taken, whatever graph they stand in, and counts. */
final class TripleFilter extends StreamRDFBase {
  private final Acceptance acceptance;
  private final Consumer<Triple> taken;
  private final Map<Refusal, Long> refused = new EnumMap<>(Refusal.class);
  private long count;

  TripleFilter(Acceptance acceptance, Consumer<Triple> taken) {
    this.acceptance = acceptance;
    this.taken = taken;
  }

  @Override
  public void triple(Triple triple) {
    Optional<Refusal> refusal = acceptance.refusal(triple);
    if (refusal.isPresent()) {
      refused.merge(refusal.get(), 1L, Long::sum);
    } else {
      count++;
      taken.accept(triple);
    }
  }

  @Override
  public void quad(Quad quad) {
    triple(quad.asTriple());
  }

  /** How many were taken. */
  long count() {
    return count;
  }

  /** How many were not, by the reason. */
  Map<Refusal, Long> refused() {
    return refused;
  }
}
