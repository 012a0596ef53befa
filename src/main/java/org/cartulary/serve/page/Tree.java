package org.cartulary.serve.page;

import java.util.List;

/** A hierarchy with the page's own thing in it. */
public record Tree(String heading, List<Branch> roots) implements Block {

  /**
   * A place in the hierarchy.
   *
   * @param current whether it is what the page is about
   * @param more whether there is more below than is shown
   */
  public record Branch(Value value, boolean current, List<Branch> below, boolean more) {
    public Branch {
      below = List.copyOf(below);
    }
  }

  public Tree {
    roots = List.copyOf(roots);
  }

  /** A thing that stands alone has no place in a hierarchy. */
  @Override
  public boolean isEmpty() {
    return roots.isEmpty()
        || (roots.size() == 1 && roots.get(0).current() && roots.get(0).below().isEmpty());
  }
}
