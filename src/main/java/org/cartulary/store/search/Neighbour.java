package org.cartulary.store.search;

import java.util.List;
import java.util.Set;

/**
 * A thing as those around it see it.
 *
 * @param names all that it is called
 * @param institutions of a person, the keys of the organisations at which they have a position
 */
record Neighbour(
    boolean person, boolean organization, List<String> names, Set<String> institutions) {
  Neighbour {
    names = List.copyOf(names);
    institutions = Set.copyOf(institutions);
  }
}
