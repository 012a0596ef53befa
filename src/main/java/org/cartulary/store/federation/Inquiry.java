package org.cartulary.store.federation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.cartulary.store.ServiceCalls;
import org.jspecify.annotations.Nullable;

/**
 * Answers the SERVICE patterns of one query from the site's collaborators. All rows of ours that a
 * pattern is joined with go out together, and all collaborators are asked at once. A variable as
 * the name of the service stands for each of them; one that does not answer is passed over there,
 * as it is under SILENT, and {@link #silences} says so.
 */
public final class Inquiry implements ServiceCalls {
  private static final int MAX_ROWS = 200_000;

  private final Map<String, Conversation> conversations = new LinkedHashMap<>();
  private final Map<String, Silence> silences = new LinkedHashMap<>();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final ExecutorService threads;

  Inquiry(List<Conversation> conversations, ExecutorService threads) {
    conversations.forEach(each -> this.conversations.put(each.collaborator().iri(), each));
    this.threads = threads;
  }

  @Override
  public ServiceExecutorRegistry registry() {
    return new ServiceExecutorRegistry()
        .addBulkLink((service, input, execution, next) -> remembering(service, input, execution));
  }

  @Override
  public void requireAnswered() {
    RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  private QueryIterator remembering(
      OpService service, QueryIterator input, ExecutionContext execution) {
    requireAnswered();
    try {
      return answer(service, input, execution);
    } catch (CollaboratorException | QueryDeniedException failed) {
      failure.compareAndSet(null, failed);
      throw failed;
    }
  }

  /** Who was asked and did not answer, in the order in which that showed; empty: the whole. */
  public synchronized List<Silence> silences() {
    return List.copyOf(silences.values());
  }

  private QueryIterator answer(OpService service, QueryIterator input, ExecutionContext execution) {
    List<Binding> ours = collect(input);
    RemotePattern pattern = new RemotePattern(service.getSubOp());
    Questions questions = new Questions(threads, execution.getCancelSignal());
    targets(service.getService(), ours)
        .forEach(
            (conversation, rows) ->
                questions.add(() -> answer(service, conversation, pattern, rows)));
    return QueryIterPlainWrapper.create(questions.answers().iterator(), execution);
  }

  private static List<Binding> collect(QueryIterator input) {
    List<Binding> rows = new ArrayList<>();
    try {
      while (input.hasNext()) {
        rows.add(input.next().detach());
        if (rows.size() > MAX_ROWS) {
          throw new CollaboratorException(
              "a SERVICE pattern would be joined with more than " + MAX_ROWS + " rows", null);
        }
      }
      return rows;
    } finally {
      input.close();
    }
  }

  /** Who is to be asked, with the rows of ours that the answers are joined with. */
  private Map<Conversation, List<Binding>> targets(Node service, List<Binding> ours) {
    Map<Conversation, List<Binding>> targets = new LinkedHashMap<>();
    for (Binding row : ours) {
      Node named = service.isVariable() ? row.get(Var.alloc(service)) : service;
      if (named == null) {
        conversations.values().forEach(each -> add(targets, each, row));
      } else {
        add(targets, conversation(named), row);
      }
    }
    return targets;
  }

  private static void add(
      Map<Conversation, List<Binding>> targets, Conversation conversation, Binding row) {
    targets.computeIfAbsent(conversation, each -> new ArrayList<>()).add(row);
  }

  private Conversation conversation(Node named) {
    return Optional.ofNullable(named.isURI() ? conversations.get(named.getURI()) : null)
        .orElseThrow(
            () ->
                new QueryDeniedException(
                    named + " is not the endpoint of a collaborator of this site"));
  }

  private List<Binding> answer(
      OpService service, Conversation conversation, RemotePattern pattern, List<Binding> ours) {
    try {
      List<Binding> theirs = conversation.rows(pattern, ours);
      Node name = service.getService();
      return RowJoin.of(
          ours, name.isVariable() ? named(theirs, name, conversation) : theirs, MAX_ROWS);
    } catch (CollaboratorException failed) {
      boolean each = service.getService().isVariable();
      if (!each && !service.getSilent()) {
        throw new CollaboratorException(
            conversation.collaborator().title() + ": " + failed.getMessage(), failed);
      }
      note(new Silence(conversation.collaborator(), String.valueOf(failed.getMessage())));
      return each ? List.of() : ours;
    }
  }

  private static List<Binding> named(List<Binding> theirs, Node variable, Conversation of) {
    Var name = Var.alloc(variable);
    Node iri = NodeFactory.createURI(of.collaborator().iri());
    return theirs.stream()
        .map(row -> row.contains(name) ? row : BindingFactory.binding(row, name, iri))
        .toList();
  }

  private synchronized void note(Silence silence) {
    silences.putIfAbsent(silence.collaborator().name(), silence);
  }
}
