package org.cartulary.export.record;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers of a thing as registries write them; what is not written so is told and left out.
 *
 * @param iri the thing
 */
public record PersistentIdentifiers(String iri, Losses losses) {
  /** What starts the address of a DOI. */
  public static final String DOI = "https://doi.org/";

  /** What starts the address of an ORCID iD. */
  public static final String ORCID = "https://orcid.org/";

  /** What starts the address of a ROR id. */
  public static final String ROR = "https://ror.org/";

  /** What starts the address of a funder in Crossref's registry. */
  public static final String FUNDER = "https://doi.org/10.13039/";

  private static final Pattern DOI_FORM =
      Pattern.compile("10\\.\\d{4,}(\\.\\d+)*/[^\\s\\p{Cc}\\p{Cs}]+");
  private static final Pattern ORCID_FORM = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]");
  private static final Pattern ROR_FORM = Pattern.compile("0[a-hj-km-np-tv-z0-9]{6}\\d{2}");
  private static final Pattern FUNDER_FORM = Pattern.compile("\\d+");

  /** A DOI, bare: {@code 10.35802/221400} (DOI Handbook, section 2.2). */
  public Optional<String> doi(@Nullable String doi) {
    return known(doi, DOI_FORM, "doi", "a DOI: 10.1234/abc");
  }

  /** An ORCID iD, bare: {@code 0000-0002-1825-0097}. */
  public Optional<String> orcid(@Nullable String orcid) {
    return known(orcid, ORCID_FORM, "orcid", "an ORCID iD: 0000-0002-1825-0097");
  }

  /** A ROR id, bare: {@code 01h0zpd94}. */
  public Optional<String> ror(@Nullable String ror) {
    return known(ror, ROR_FORM, "ror", "a ROR id: 01h0zpd94");
  }

  /** A number of Crossref's registry of funders: {@code 501100001809}. */
  public Optional<String> funder(@Nullable String number) {
    return known(number, FUNDER_FORM, "funderId", "a number of the registry of funders");
  }

  private Optional<String> known(@Nullable String value, Pattern form, String field, String what) {
    if (value == null || form.matcher(value).matches()) {
      return Optional.ofNullable(value);
    }
    losses.lost(iri, field, "“" + value + "” is not written as " + what);
    return Optional.empty();
  }
}
