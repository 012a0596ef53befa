package org.cartulary.export.crossref;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.OrganizationLink;
import org.jspecify.annotations.Nullable;

/**
 * {@code funding}: a funder by ROR id, else by name and number of the Funder Registry.
 *
 * @param ror an address
 * @param name where there is no ROR id
 * @param number the address of the number, likewise
 */
record CrossrefFunder(@Nullable String ror, @Nullable String name, @Nullable String number) {
  /** What the schema takes after the prefix of the registry's DOIs. */
  private static final Pattern NUMBER = Pattern.compile("[15]\\d{8,11}");

  /** The funders of a grant whom Crossref can identify; the others are told. */
  static List<CrossrefFunder> of(GrantRecord grant, Losses losses) {
    List<CrossrefFunder> funders = new ArrayList<>();
    for (OrganizationLink funder : grant.funders()) {
      Optional<CrossrefFunder> known = of(funder, losses);
      known.ifPresent(funders::add);
      if (known.isEmpty()) {
        losses.lost(
            grant.iri(),
            "funders",
            funder.iri() + " has neither ROR id nor a name and number of the Funder Registry");
      }
    }
    return funders;
  }

  private static Optional<CrossrefFunder> of(OrganizationLink funder, Losses losses) {
    PersistentIdentifiers identifiers = new PersistentIdentifiers(funder.iri(), losses);
    return identifiers
        .ror(funder.ror())
        .map(ror -> new CrossrefFunder(PersistentIdentifiers.ROR + ror, null, null))
        .or(
            () ->
                identifiers
                    .funder(funder.funderId())
                    .filter(number -> NUMBER.matcher(number).matches())
                    .flatMap(number -> named(funder, PersistentIdentifiers.FUNDER + number)));
  }

  private static Optional<CrossrefFunder> named(OrganizationLink funder, String number) {
    return funder.names().stream()
        .map(LanguageText::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .map(name -> new CrossrefFunder(null, name, number));
  }

  /**
   * Writes it.
   *
   * @param type of the schema's list: {@code grant}
   * @param scheme the funder's programme
   */
  void write(XmlOut out, String type, Optional<String> scheme) throws XMLStreamException {
    out.start("funding").attribute("funding-type", type);
    out.element("ROR", ror).element("funder-name", name).element("funder-id", number);
    out.element("funding-scheme", scheme).end();
  }
}
