package org.cartulary.serve.oai;

import java.util.List;

/**
 * The metadata formats that a repository offers.
 *
 * @param all in the order in which they are listed
 */
record OaiFormats(List<OaiFormat> all) {
  OaiFormats {
    all = List.copyOf(all);
  }

  /**
   * The format of a prefix.
   *
   * @throws OaiException cannotDisseminateFormat if there is none
   */
  OaiFormat named(String prefix) throws OaiException {
    return all.stream()
        .filter(format -> format.prefix().equals(prefix))
        .findFirst()
        .orElseThrow(
            () ->
                new OaiException(
                    OaiError.CANNOT_DISSEMINATE_FORMAT,
                    "there is no format "
                        + prefix
                        + "; ListMetadataFormats tells which there are"));
  }
}
