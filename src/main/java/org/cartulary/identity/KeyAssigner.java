package org.cartulary.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives each thing of one type its key, {@code type-slug}. Things whose slug is the same all get a
 * discriminator, so that none has the plain key by the accident of coming first; what still
 * collides gets a hash of what makes the thing itself. No key ends as the name of something that
 * belongs to a thing would, however it came about.
 */
final class KeyAssigner {
  /** The longest slug before discriminator and hash; a key stays below 200 characters. */
  static final int LONGEST = 100;

  /** Ends by which the mapper names what belongs to a thing: no thing's own key ends so. */
  private static final Pattern RESERVED =
      Pattern.compile(
          ".*-(interval|statement(-[0-9a-f]{8})?|(start|end|issued)-\\d{4}(-\\d\\d){0,2})");

  /**
   * What a thing would like to be called.
   *
   * @param slug may be empty
   * @param discriminator a slug to tell it from others of the same slug, or null
   */
  record Wish(String slug, @Nullable String discriminator) {}

  private KeyAssigner() {}

  /** Keys for all things of a type; no two are equal. */
  static Map<String, String> assign(String type, Map<String, Wish> wishes) {
    Map<String, String> keys = new HashMap<>(wishes.size() * 2);
    wishes.forEach((thing, wish) -> keys.put(thing, plain(thing, wish)));
    Set<String> shared = shared(keys);
    wishes.forEach(
        (thing, wish) ->
            keys.computeIfPresent(
                thing, (same, key) -> shared.contains(key) ? told(thing, key, wish) : key));
    for (int digits = 8; ; digits += 8) {
      Set<String> colliding = shared(keys);
      if (colliding.isEmpty()) {
        keys.replaceAll((thing, key) -> type + "-" + key);
        return keys;
      }
      int length = Math.min(digits, 64);
      keys.replaceAll((thing, key) -> colliding.contains(key) ? hashed(key, thing, length) : key);
    }
  }

  private static String plain(String thing, Wish wish) {
    String slug = Slug.bounded(wish.slug(), LONGEST);
    return slug.isEmpty() ? Slug.hash(thing, 10) : unreserved(thing, slug);
  }

  private static String told(String thing, String key, Wish wish) {
    String by = wish.discriminator();
    return by == null || by.isEmpty()
        ? hashed(key, thing, 8)
        : unreserved(thing, key + "-" + Slug.bounded(by, 60));
  }

  private static String unreserved(String thing, String slug) {
    return RESERVED.matcher(slug).matches() ? hashed(slug, thing, 10) : slug;
  }

  /**
   * A slug with a hash behind it. Eight digits can make "…-statement" a reserved end, four
   * "…-start" one; then there are more of them.
   */
  private static String hashed(String slug, String thing, int digits) {
    String hashed = slug + "-" + Slug.hash(thing, digits);
    return RESERVED.matcher(hashed).matches() ? hashed(slug, thing, digits + 1) : hashed;
  }

  private static Set<String> shared(Map<String, String> keys) {
    Set<String> seen = new HashSet<>(keys.size() * 2);
    Set<String> shared = new HashSet<>();
    for (String key : keys.values()) {
      if (!seen.add(key)) {
        shared.add(key);
      }
    }
    return shared;
  }
}
