package org.cartulary.harvest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cartulary.fetch.FetchRequest;
import org.cartulary.fetch.Origin;
import org.cartulary.store.Iris;

/** Which IRIs a publisher may speak of. */
final class UriSpaces {
  private static final Pattern SPACE = Pattern.compile("https?://[^/?#]+/.*");

  private static final Set<Integer> DEFAULT_PORTS = Set.of(80, 443);

  private UriSpaces() {}

  /**
   * What was ordered, or else what the publisher says, who is believed only at their own host.
   *
   * @throws HarvestException if neither says, or it holds things of ours, or of another publisher
   */
  static String of(HarvestOrder order, Optional<String> said) {
    String space =
        order
            .uriSpace()
            .or(() -> said.map(stated -> own(order, stated)))
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
    for (String other : order.taken()) {
      if (space.startsWith(other) || other.startsWith(space)) {
        throw new HarvestException(
            "IRIs that start with "
                + space
                + " are another source's, whose \"uri-space\" is "
                + other
                + "; one publisher speaks for each thing");
      }
    }
    return space;
  }

  /** A publisher's word, unless it is about somebody else's host. */
  private static String own(HarvestOrder order, String space) {
    if (SPACE.matcher(space).matches() && !isAt(order.address(), space)) {
      throw new HarvestException(
          order.address()
              + " says that its things are below "
              + space
              + ", which is another's address; if you know that they are, give it as --uri-space");
    }
    return space;
  }

  /** Whether the space is at the host and port of the address; http and https are no matter. */
  private static boolean isAt(URI address, String space) {
    try {
      URI root = new URI(space.replaceFirst("(?<=[^:/])/.*", "/"));
      return FetchRequest.isWeb(root) && door(root).equals(door(address));
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  private static String door(URI address) {
    Origin origin = Origin.of(address);
    return origin.host() + ":" + (DEFAULT_PORTS.contains(origin.port()) ? "" : origin.port());
  }
}
