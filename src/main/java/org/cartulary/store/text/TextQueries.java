package org.cartulary.store.text;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.cartulary.store.Releases;
import org.cartulary.store.search.SearchIndexes;
import org.cartulary.store.search.SearchIndexes.Kept;

/**
 * Answers {@code text:query} in one execution of a query, from the index of the release that its
 * transaction reads, which stays open until this is closed.
 */
public final class TextQueries implements AutoCloseable {
  /** What is found for one pattern is remembered while the others are joined with it. */
  private static final int REMEMBERED = 4;

  private final Kept index;
  private final AtomicBoolean stopped;
  private final Map<Asked, TextTable> tables =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, TextTable> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Asked(TextArguments arguments, boolean every, Graph graph) {}

  private TextQueries(Kept index, AtomicBoolean stopped) {
    this.index = index;
    this.stopped = stopped;
  }

  /**
   * Opens the index of the release that a transaction reads.
   *
   * @param dataset the store's, in that transaction
   * @param stopped stops the search when it is set
   * @throws TextQueryException if the index is not that of this release, for a while
   */
  public static TextQueries open(
      SearchIndexes indexes, DatasetGraph dataset, AtomicBoolean stopped) {
    return indexes
        .keep(Releases.number(dataset))
        .map(index -> new TextQueries(index, stopped))
        .orElseThrow(
            () ->
                new TextQueryException(
                    TextQueryException.Reason.NOT_READY,
                    "The index of this release is being made. Ask again in a moment."));
  }

  /** Has the execution with this context answer {@code text:query}, and no other such property. */
  public void use(Context context) {
    context.set(ARQ.enablePropertyFunctions, true);
    PropertyFunctionRegistry.set(context, new OnlyThis(property -> new Function()));
  }

  /** Jena's own would load any class by the name of a property. */
  private static final class OnlyThis extends PropertyFunctionRegistry {
    private final PropertyFunctionFactory factory;

    OnlyThis(PropertyFunctionFactory factory) {
      this.factory = factory;
    }

    @Override
    public boolean manages(String property) {
      return isRegistered(property);
    }

    @Override
    public boolean isRegistered(String property) {
      return property.equals(TextPattern.QUERY);
    }

    @Override
    public PropertyFunctionFactory get(String property) {
      if (!isRegistered(property)) {
        throw new IllegalArgumentException(property);
      }
      return factory;
    }
  }

  private final class Function extends PropertyFunctionEval {
    Function() {
      super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    }

    @Override
    public QueryIterator execEvaluated(
        Binding row,
        PropFuncArg subject,
        Node property,
        PropFuncArg object,
        ExecutionContext execution) {
      TextResult result = TextResult.of(parts(subject));
      TextTable table =
          table(
              new Asked(
                  TextArguments.of(parts(object)),
                  result.literal().isPresent(),
                  execution.getActiveGraph()));
      Iterator<Binding> rows =
          table
              .rows(result.thing())
              .map(found -> result.row(row, found))
              .flatMap(Optional::stream)
              .iterator();
      return QueryIterPlainWrapper.create(rows, execution);
    }

    private static List<Node> parts(PropFuncArg argument) {
      return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
    }
  }

  private TextTable table(Asked asked) {
    TextTable known = tables.get(asked);
    if (known == null) {
      known = TextTable.of(asked.arguments(), asked.every(), index.index(), asked.graph(), stopped);
      tables.put(asked, known);
    }
    return known;
  }

  @Override
  public void close() {
    index.close();
  }
}
