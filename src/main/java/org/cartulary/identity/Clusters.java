package org.cartulary.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides which mentions are of one thing. The outcome depends on the set of mentions, never on
 * their order:
 *
 * <ol>
 *   <li>one identifier is one thing, and two identifiers are two, whatever they are called;
 *   <li>of one name and without an identifier, mentions that share a mark are one thing, across
 *       mentions that link several marks;
 *   <li>such a thing is the one with an identifier if exactly one of that name shares a mark, or if
 *       these two are all there are of that name and one of them has no mark;
 *   <li>a mention with neither identifier nor mark is the only thing of its name, or, where there
 *       are several, a thing of its own: which it is can't be told.
 * </ol>
 */
final class Clusters {
  private Clusters() {}

  /** The thing that each mention is of, named by a text that is its own. */
  static Map<Mention, String> of(Collection<Mention> mentions) {
    Map<String, List<Mention>> byName = new HashMap<>();
    for (Mention mention : mentions) {
      byName.computeIfAbsent(mention.name(), name -> new ArrayList<>(1)).add(mention);
    }
    Map<Mention, String> things = new HashMap<>(mentions.size() * 2);
    byName.forEach((name, group) -> settle(name, group, things));
    return things;
  }

  private static void settle(String name, List<Mention> group, Map<Mention, String> things) {
    Map<String, Set<String>> identified = identified(group);
    Map<String, String> components = components(group);
    Map<String, String> byComponent = byComponent(name, identified, components);
    Set<String> all = new TreeSet<>(byComponent.values());
    identified.keySet().forEach(id -> all.add(id(id)));
    for (Mention mention : group) {
      String thing;
      if (mention.identifier() != null) {
        thing = id(mention.identifier());
      } else if (!mention.marks().isEmpty()) {
        thing = byComponent.get(components.get(mention.marks().get(0)));
      } else {
        thing = all.size() == 1 ? all.iterator().next() : "name " + name;
      }
      things.put(mention, Objects.requireNonNull(thing));
    }
  }

  private static String id(String identifier) {
    return "id " + identifier;
  }

  private static Map<String, Set<String>> identified(List<Mention> group) {
    Map<String, Set<String>> marks = new TreeMap<>();
    for (Mention mention : group) {
      if (mention.identifier() != null) {
        marks.computeIfAbsent(mention.identifier(), id -> new HashSet<>(2)).addAll(mention.marks());
      }
    }
    return marks;
  }

  /** Each mark's component, named by its first mark. */
  private static Map<String, String> components(List<Mention> group) {
    Map<String, String> parent = new TreeMap<>();
    for (Mention mention : group) {
      if (mention.identifier() == null) {
        for (String mark : mention.marks()) {
          parent.putIfAbsent(mark, mark);
          join(parent, mention.marks().get(0), mark);
        }
      }
    }
    parent.replaceAll((mark, above) -> root(parent, mark));
    return parent;
  }

  private static void join(Map<String, String> parent, String one, String other) {
    String a = root(parent, one);
    String b = root(parent, other);
    if (a.compareTo(b) < 0) {
      parent.put(b, a);
    } else {
      parent.put(a, b);
    }
  }

  private static String root(Map<String, String> parent, String mark) {
    String at = mark;
    while (!at.equals(parent.getOrDefault(at, at))) {
      at = parent.getOrDefault(at, at);
    }
    return at;
  }

  private static Map<String, String> byComponent(
      String name, Map<String, Set<String>> identified, Map<String, String> components) {
    Map<String, Set<String>> candidates = new TreeMap<>();
    components.values().forEach(component -> candidates.put(component, new TreeSet<>()));
    identified.forEach(
        (identifier, marks) -> {
          for (String mark : marks) {
            String component = components.get(mark);
            if (component != null) {
              candidates.getOrDefault(component, new TreeSet<>()).add(identifier);
            }
          }
        });
    if (candidates.size() == 1
        && identified.size() == 1
        && identified.values().iterator().next().isEmpty()) {
      candidates.values().iterator().next().addAll(identified.keySet());
    }
    Map<String, String> things = new HashMap<>();
    candidates.forEach(
        (component, ids) ->
            things.put(
                component,
                ids.size() == 1 ? id(ids.iterator().next()) : "mark " + component + " " + name));
    return things;
  }
}
