package org.cartulary.export.cerif;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.jena.graph.Node;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.store.record.OrganizationLink;
import org.cartulary.store.record.OrganizationRecord;
import org.cartulary.vocab.VIVO;

/** {@code OrgUnit}: an organisation. */
final class CerifOrganization {
  private static final String IDENTIFIERS = "https://w3id.org/cerif/vocab/IdentifierTypes#";

  private static final Set<String> TYPES =
      Stream.of(
              VIVO.FundingOrganization,
              VIVO.University,
              VIVO.College,
              VIVO.Institute,
              VIVO.Laboratory,
              VIVO.Hospital,
              VIVO.Company,
              VIVO.GovernmentAgency)
          .map(Node::getLocalName)
          .collect(Collectors.toUnmodifiableSet());

  private CerifOrganization() {}

  static void write(CerifOut out, OrganizationRecord organization) throws XMLStreamException {
    out.root("OrgUnit", ItemType.ORGANIZATION);
    types(out, organization);
    names(out, organization.organization());
    CerifAddresses.electronic(out, organization.homepages());
    for (OrganizationLink whole : organization.partOf()) {
      out.xml().start("PartOf");
      embed(out, whole);
      out.xml().end();
    }
    out.xml().end();
  }

  /** An organisation as others' records name it. */
  static void embed(CerifOut out, OrganizationLink organization) throws XMLStreamException {
    names(
        out.embedded("OrgUnit", ItemType.ORGANIZATION, organization.iri(), organization.own()),
        organization);
    out.xml().end();
  }

  private static void types(CerifOut out, OrganizationRecord organization)
      throws XMLStreamException {
    Set<String> types = new TreeSet<>();
    if (organization.funder()) {
      types.add(VIVO.FundingOrganization.getLocalName());
    }
    if (TYPES.contains(organization.type())) {
      types.add(organization.type());
    } else if (!organization.type().equals("Organization")) {
      out.lost("type", organization.type() + " is no class of VIVO's that we know");
    }
    for (String type : types) {
      out.classification("Type", VIVO.NS, VIVO.NS + type);
    }
  }

  private static void names(CerifOut out, OrganizationLink organization) throws XMLStreamException {
    out.xml().element("Acronym", organization.abbreviation());
    out.texts("Name", organization.names(), "names");
    PersistentIdentifiers known = out.identifiers();
    identifier(out, "RORID", known.ror(organization.ror()).map(PersistentIdentifiers.ROR::concat));
    identifier(
        out,
        "FundRefID",
        known.funder(organization.funderId()).map(PersistentIdentifiers.FUNDER::concat));
    out.identifier(CerifOut.URL, organization.iri());
  }

  private static void identifier(CerifOut out, String element, Optional<String> address)
      throws XMLStreamException {
    if (out.version().namesIdentifiers()) {
      out.xml().element(element, address);
    } else {
      out.identifier(IDENTIFIERS + element, address.orElse(null));
    }
  }
}
