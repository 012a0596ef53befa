package org.cartulary.harvest;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.cartulary.fetch.Fetched;

/**
 * Finds out what is at an address: a dump by its ending; else what a VoID description there, or at
 * {@code /.well-known/void} of the same origin, says; else a SPARQL endpoint.
 */
final class Discovery {
  private static final String WELL_KNOWN = "/.well-known/void";

  private final OriginClient client;

  Discovery(OriginClient client) {
    this.client = client;
  }

  /**
   * The dataset.
   *
   * @throws HarvestException if it is described and can be had nowhere at the publisher's
   */
  Dataset find(URI address) throws IOException {
    Optional<VoidDescription> wellKnown = describedAt(address.resolve(WELL_KNOWN));
    if (DumpFormat.of(address).isPresent()) {
      return dataset(wellKnown, new Dataset.Dump(address));
    }
    Optional<VoidDescription> here = describedAt(address);
    Optional<VoidDescription> found = here.or(() -> wellKnown);
    if (found.isPresent() && !isEndpoint(found.get(), address)) {
      return dataset(found, place(found.get(), address));
    }
    return dataset(wellKnown.or(() -> here), new Dataset.Endpoint(address));
  }

  /** Whoever names the endpoint itself wants to ask it, whatever it calls itself. */
  private static boolean isEndpoint(VoidDescription described, URI address) {
    return described.service() || described.endpoint().filter(address::equals).isPresent();
  }

  private static Dataset dataset(Optional<VoidDescription> described, Dataset.Place place) {
    return new Dataset(
        described.flatMap(VoidDescription::title).orElse(""),
        described.flatMap(VoidDescription::uriSpace),
        place);
  }

  private Dataset.Place place(VoidDescription described, URI address) {
    Optional<URI> dump =
        DumpFormat.best(described.dumps().stream().filter(client::isHere).toList());
    Optional<URI> endpoint = described.endpoint().filter(client::isHere);
    return dump.<Dataset.Place>map(Dataset.Dump::new)
        .or(() -> endpoint.map(Dataset.Endpoint::new))
        .orElseThrow(
            () ->
                new HarvestException(
                    address
                        + " describes a dataset that cannot be had at the same origin as RDF that"
                        + " we read; its dumps: "
                        + described.dumps()
                        + ". Name one of them to fetch it"));
  }

  private Optional<VoidDescription> describedAt(URI address) throws IOException {
    try (Fetched answer =
        client.get(address, Map.of("Accept", DumpFormat.ACCEPT), OriginClient.DESCRIPTION)) {
      Optional<DumpFormat> format = DumpFormat.of(answer.mediaType());
      return answer.status() == 200 && format.isPresent()
          ? VoidDescription.read(answer.body(), format.get().lang(), address.toString())
          : Optional.empty();
    }
  }
}
