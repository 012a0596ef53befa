package org.cartulary.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cartulary.identity.KeyAssigner.Wish;
import org.cartulary.model.PartialDate;
import org.cartulary.model.Publication;

/** Publications are one by DOI, else by title, the year telling those of one title apart. */
final class Publications {
  static final String TYPE = "publication";

  private final Map<Mention, Wish> mentions = new HashMap<>();
  private Map<Mention, String> keys = Map.of();

  void add(Publication publication) {
    Mention mention = mention(publication);
    mentions.put(mention, wish(mention));
  }

  private static Mention mention(Publication publication) {
    PartialDate issued = publication.issued();
    return new Mention(
        Slug.bounded(Organizations.name(publication.title().value()), KeyAssigner.LONGEST),
        publication.doi(),
        issued == null ? List.of() : List.of(String.valueOf(issued.year())));
  }

  private static Wish wish(Mention mention) {
    if (mention.identifier() != null) {
      return new Wish(Slug.of(mention.identifier()), null);
    }
    return new Wish(mention.name(), mention.marks().isEmpty() ? "" : mention.marks().get(0));
  }

  void settle() {
    Map<Mention, String> things = Clusters.of(mentions.keySet());
    Map<String, Wish> wishes = new HashMap<>();
    things.forEach(
        (mention, thing) ->
            wishes.merge(thing, Objects.requireNonNull(mentions.get(mention)), Grants::firstOf));
    Map<String, String> byThing = KeyAssigner.assign(TYPE, wishes);
    keys = new HashMap<>(things.size() * 2);
    things.forEach(
        (mention, thing) -> keys.put(mention, Objects.requireNonNull(byThing.get(thing))));
    mentions.clear();
  }

  String find(Publication publication) {
    String key = keys.get(mention(publication));
    if (key == null) {
      throw new IllegalArgumentException("not collected: " + publication.title().value());
    }
    return key;
  }
}
