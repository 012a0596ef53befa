package org.cartulary.harvest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cartulary.store.Iris;

/** Which IRIs a publisher may speak of. */
final class UriSpaces {
  private static final Pattern SPACE = Pattern.compile("https?://[^/?#]+/.*");

  private UriSpaces() {}

  /**
   * What was ordered, or else what the publisher says.
   *
   * @throws HarvestException if neither says, or it holds things of ours
   */
  static String of(HarvestOrder order, Optional<String> said) {
    String space =
        order
            .uriSpace()
            .or(() -> said)
            .orElseThrow(
                () ->
                    new HarvestException(
                        order.address()
                            + " does not say what the IRIs of its things start with; give it as"
                            + " --uri-space"));
    if (!SPACE.matcher(space).matches() || !Iris.isWritable(space)) {
      throw new HarvestException("not the start of http(s) IRIs with a host: " + space);
    }
    if (space.startsWith(order.base()) || order.base().startsWith(space)) {
      throw new HarvestException(
          "IRIs that start with " + space + " may be ours; nobody else speaks of those");
    }
    return space;
  }
}
