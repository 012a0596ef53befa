package org.cartulary.store.federation;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Puts the table of all collaborators before each SERVICE with a variable. */
final class OverAll extends ElementTransformCopyBase {
  private static final String TITLE = "Title";

  private final List<Collaborator> collaborators;

  OverAll(List<Collaborator> collaborators) {
    this.collaborators = collaborators;
  }

  /** Whether the query has such a SERVICE. */
  static boolean concerns(Query query) {
    AtomicBoolean found = new AtomicBoolean();
    if (query.getQueryPattern() != null) {
      ElementWalker.walk(
          query.getQueryPattern(),
          new ElementVisitorBase() {
            @Override
            public void visit(ElementService service) {
              found.compareAndSet(false, service.getServiceNode().isVariable());
            }

            @Override
            public void visit(ElementSubQuery inner) {
              found.compareAndSet(false, concerns(inner.getQuery()));
            }
          });
    }
    return found.get();
  }

  Query of(Query query) {
    return QueryTransformOps.transform(query, this);
  }

  @Override
  public Element transform(ElementService service, Node name, Element pattern) {
    Element copy = super.transform(service, name, pattern);
    if (!name.isVariable()) {
      return copy;
    }
    ElementGroup group = new ElementGroup();
    group.addElement(table(Var.alloc(name)));
    group.addElement(copy);
    return group;
  }

  private ElementData table(Var endpoint) {
    Var title = Var.alloc(endpoint.getVarName() + TITLE);
    ElementData table = new ElementData();
    table.add(endpoint);
    table.add(title);
    for (Collaborator each : collaborators) {
      table.add(
          BindingFactory.binding(
              endpoint,
              NodeFactory.createURI(each.iri()),
              title,
              NodeFactory.createLiteralString(each.title())));
    }
    return table;
  }
}
