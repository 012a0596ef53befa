package org.cartulary.serve.published;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What was read of the things of one release, up to a number of bytes. A document asks the store
 * hundreds of small questions, most of them about things that other documents name as well: people,
 * positions, funders, topics. Here each of these is read once, through a {@link ReadGraph}.
 *
 * <p>A new release has a new cache. A transaction that sees the next release already, an instant
 * before its number is known here, writes into the cache that is about to go.
 */
public final class SubjectCache {
  /** What a triple or node takes, its text apart; an estimate, since nodes are shared. */
  private static final int BYTES = 120;

  private static final Optional<List<Triple>> NOTHING = Optional.of(List.of());

  private final Cache<Asked, Optional<List<Triple>>> statements;
  private final Cache<Neighbours.Asked, Neighbours> neighbours;

  /**
   * What was asked.
   *
   * @param property {@link Node#ANY} for all that is said of the subject
   */
  record Asked(Node subject, Node property) {}

  /** A cache of at most so many bytes, by an estimate. */
  public SubjectCache(long maxBytes) {
    this.statements =
        Caffeine.newBuilder()
            .maximumWeight(maxBytes / 4 * 3)
            .weigher((Asked asked, Optional<List<Triple>> said) -> weight(asked, said))
            .executor(Runnable::run)
            .build();
    this.neighbours =
        Caffeine.newBuilder()
            .maximumWeight(maxBytes / 4)
            .weigher((Neighbours.Asked asked, Neighbours some) -> BYTES * (1 + some.nodes().size()))
            .executor(Runnable::run)
            .build();
  }

  private static int weight(Asked asked, Optional<List<Triple>> said) {
    int weight = BYTES + length(asked.subject());
    for (Triple triple : said.orElse(List.of())) {
      weight += BYTES + length(triple.getObject());
    }
    return weight;
  }

  private static int length(Node node) {
    return node.isLiteral()
        ? 2 * node.getLiteralLexicalForm().length()
        : node.isURI() ? node.getURI().length() : 0;
  }

  /**
   * The graph, read through this cache.
   *
   * @param graph of this cache's release, in a transaction of the caller's
   */
  public ReadGraph over(Graph graph) {
    return new ReadGraph(graph, this);
  }

  /** All that is said; empty if it is too much to be kept. */
  Optional<List<Triple>> statements(Asked asked, Function<Asked, Optional<List<Triple>>> loader) {
    Optional<List<Triple>> there = statements.getIfPresent(asked);
    if (there == null) {
      there = loader.apply(asked);
      if (!there.equals(NOTHING) || asked.property().isConcrete()) {
        statements.put(asked, there); // of what is not there, anybody can name without end
      }
    }
    return there;
  }

  Neighbours neighbours(Neighbours.Asked asked, Function<Neighbours.Asked, Neighbours> loader) {
    Neighbours there = neighbours.getIfPresent(asked);
    if (there == null) {
      there = loader.apply(asked);
      neighbours.put(asked, there);
    }
    return there;
  }
}
