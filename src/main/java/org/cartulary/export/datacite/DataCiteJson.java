package org.cartulary.export.datacite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.cartulary.export.datacite.DataCiteResource.Agent;
import org.cartulary.export.datacite.DataCiteResource.Funding;
import org.cartulary.export.json.JsonLines;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.FileFormat;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.RecordStream;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.RecordKind;

/**
 * DataCite's JSON, a line for each award and each project: the body of a request to {@code POST
 * /dois} of DataCite's REST API, which makes a draft of it. Who has no DOI yet adds a prefix.
 */
public final class DataCiteJson implements FileFormat {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KERNEL = "http://datacite.org/schema/kernel-4";

  private final ExportSite site;

  /** The format for a site. */
  public DataCiteJson(ExportSite site) {
    this.site = site;
  }

  @Override
  public String mediaType() {
    return JsonLines.MEDIA_TYPE;
  }

  @Override
  public String extension() {
    return "jsonl";
  }

  @Override
  public void write(RecordStream records, OutputStream out, Losses losses) throws IOException {
    records.forEach(
        RecordKind.GRANT,
        record -> {
          for (ItemType type : List.of(ItemType.FUNDING, ItemType.PROJECT)) {
            Optional<DataCiteResource> resource =
                DataCiteMapping.of(site, type, (GrantRecord) record, losses);
            if (resource.isPresent()) {
              out.write(JSON.writeValueAsBytes(document(resource.get())));
              out.write('\n');
            }
          }
        });
  }

  private static ObjectNode document(DataCiteResource resource) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ObjectNode attributes = document.putObject("data").put("type", "dois").putObject("attributes");
    resource.doi().ifPresent(doi -> attributes.put("doi", doi));
    attributes.put("url", resource.page()).put("schemaVersion", KERNEL);
    ArrayNode creators = attributes.putArray("creators");
    resource.creators().forEach(creator -> agent(creators.addObject(), creator));
    ArrayNode titles = attributes.putArray("titles");
    resource.titles().forEach(title -> text(titles.addObject(), "title", title));
    resource
        .alternativeTitle()
        .ifPresent(
            title -> titles.addObject().put("title", title).put("titleType", "AlternativeTitle"));
    ObjectNode publisher =
        attributes.putObject("publisher").put("name", resource.publisher().name());
    resource
        .publisher()
        .ror()
        .ifPresent(
            ror ->
                publisher
                    .put("publisherIdentifier", ror)
                    .put("publisherIdentifierScheme", "ROR")
                    .put("schemeUri", "https://ror.org"));
    attributes.put("publicationYear", Integer.parseInt(resource.year()));
    attributes
        .putObject("types")
        .put("resourceTypeGeneral", resource.type())
        .put("resourceType", resource.type());
    rest(attributes, resource);
    return document;
  }

  private static void rest(ObjectNode attributes, DataCiteResource resource) {
    ArrayNode subjects = attributes.putArray("subjects");
    resource
        .subjects()
        .forEach(
            subject -> {
              ObjectNode node = subjects.addObject();
              text(node, "subject", subject.text());
              subject.iri().ifPresent(iri -> node.put("valueUri", iri));
            });
    ArrayNode contributors = attributes.putArray("contributors");
    resource
        .contributors()
        .forEach(
            contributor -> {
              ObjectNode node = contributors.addObject();
              agent(node, contributor.agent());
              node.put("contributorType", contributor.type());
            });
    ArrayNode dates = attributes.putArray("dates");
    resource
        .date()
        .ifPresent(
            date -> dates.addObject().put("date", date).put("dateType", resource.dateType()));
    ArrayNode alternates = attributes.putArray("alternateIdentifiers");
    resource
        .alternates()
        .forEach(
            other ->
                alternates
                    .addObject()
                    .put("alternateIdentifier", other.value())
                    .put("alternateIdentifierType", other.type()));
    ArrayNode related = attributes.putArray("relatedIdentifiers");
    resource
        .outputs()
        .forEach(
            output ->
                related
                    .addObject()
                    .put("relatedIdentifier", output)
                    .put("relatedIdentifierType", "DOI")
                    .put("relationType", resource.relationToOutputs()));
    ArrayNode sizes = attributes.putArray("sizes");
    resource.size().ifPresent(sizes::add);
    ArrayNode descriptions = attributes.putArray("descriptions");
    resource
        .descriptions()
        .forEach(
            text -> {
              ObjectNode node = descriptions.addObject();
              text(node, "description", text);
              node.put("descriptionType", "Abstract");
            });
    ArrayNode funding = attributes.putArray("fundingReferences");
    resource.funding().forEach(each -> funding(funding.addObject(), each));
  }

  private static void text(ObjectNode node, String name, LanguageText text) {
    node.put(name, text.text());
    if (!text.language().isEmpty()) {
      node.put("lang", text.language());
    }
  }

  private static void agent(ObjectNode node, Agent agent) {
    node.put("name", agent.name()).put("nameType", agent.nameType());
    if (agent.given() != null) {
      node.put("givenName", agent.given()).put("familyName", agent.family());
    }
    ArrayNode identifiers = node.putArray("nameIdentifiers");
    agent
        .identifier()
        .ifPresent(
            identifier ->
                identifiers
                    .addObject()
                    .put("nameIdentifier", identifier)
                    .put("nameIdentifierScheme", agent.scheme())
                    .put("schemeUri", agent.schemeUri()));
    ArrayNode places = node.putArray("affiliation");
    agent
        .affiliations()
        .forEach(
            place -> {
              ObjectNode object = places.addObject().put("name", place.name());
              place
                  .ror()
                  .ifPresent(
                      ror ->
                          object
                              .put("affiliationIdentifier", ror)
                              .put("affiliationIdentifierScheme", "ROR")
                              .put("schemeUri", "https://ror.org"));
            });
  }

  private static void funding(ObjectNode node, Funding funding) {
    node.put("funderName", funding.funder());
    Optional<String> identifier = funding.ror().or(funding::funderId);
    identifier.ifPresent(
        found ->
            node.put("funderIdentifier", found)
                .put(
                    "funderIdentifierType",
                    funding.ror().isPresent() ? "ROR" : "Crossref Funder ID"));
    funding.awardNumber().ifPresent(number -> node.put("awardNumber", number));
    funding.awardUri().ifPresent(uri -> node.put("awardUri", uri));
    funding.awardTitle().ifPresent(title -> node.put("awardTitle", title));
  }
}
