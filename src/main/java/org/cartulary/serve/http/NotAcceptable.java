package org.cartulary.serve.http;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The refusal of who takes no form of what is here (RFC 9110 §15.5.7), with links to all forms. */
public final class NotAcceptable {
  private NotAcceptable() {}

  /**
   * 406 with what there is, in words and in {@code Link}.
   *
   * @param address where a form is to be had: its own address, or one at which it is negotiated
   */
  public static <T extends Offer> RequestException of(
      List<T> offers, Function<? super T, String> address) {
    List<WebLink> links =
        offers.stream()
            .map(
                offer ->
                    WebLink.of(address.apply(offer), "alternate")
                        .with("type", offer.mediaTypes().get(0)))
            .toList();
    return new RequestException(
        Problems.notAcceptable(offers), Map.of("Link", WebLink.field(links)));
  }

  /** The same of what is negotiated at the address that was asked for. */
  public static RequestException at(Request request, List<? extends Offer> offers) {
    return of(offers, offer -> request.path());
  }
}
