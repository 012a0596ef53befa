package org.cartulary.export.rocrate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.cartulary.export.json.JsonOut;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.FileFormat;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.RecordStream;
import org.cartulary.export.record.WebAddress;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.OrganizationRecord;
import org.cartulary.store.record.PersonRecord;
import org.cartulary.store.record.PublicationRecord;
import org.cartulary.store.record.RecordKind;
import org.cartulary.store.record.TopicRecord;

/**
 * {@code ro-crate-metadata.json} of RO-Crate 1.2: the release as root dataset, and the things of
 * the site as contextual entities, flattened. The records are gone through twice, first for the
 * root's references to them.
 */
public final class RoCrate implements FileFormat {
  private final ExportSite site;
  private final int release;
  private final Instant released;

  /**
   * The crate of a release.
   *
   * @param release its number
   * @param released when it was published
   */
  public RoCrate(ExportSite site, int release, Instant released) {
    this.site = site;
    this.release = release;
    this.released = released;
  }

  @Override
  public String mediaType() {
    return "application/ld+json;profile=https://w3id.org/ro/crate";
  }

  @Override
  public String extension() {
    return "json";
  }

  @Override
  public void write(RecordStream records, OutputStream out, Losses losses) throws IOException {
    try (JsonGenerator json = JsonOut.to(out)) {
      json.writeStartObject();
      json.writeStringField("@context", CrateRoot.CONTEXT);
      json.writeArrayFieldStart("@graph");
      new CrateRoot(site, release, released, losses)
          .write(json, mentions -> mention(records, mentions));
      for (RecordKind kind : RecordKind.values()) {
        records.forEach(
            kind,
            record -> {
              if (isDescribed(record)) {
                for (CrateEntity entity : entities(record, losses)) {
                  json.writeTree(entity.json());
                }
              } else {
                losses.lost(record.iri(), "record", "the IRI is not the site's, or no address");
              }
            });
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void mention(RecordStream records, JsonGenerator json) throws IOException {
    for (RecordKind kind : RecordKind.values()) {
      records.forEach(
          kind,
          record -> {
            if (isDescribed(record)) {
              CrateRoot.reference(json, record.iri());
            }
          });
    }
  }

  private boolean isDescribed(MetadataRecord record) {
    return site.localName(record.iri()).isPresent() && WebAddress.is(record.iri());
  }

  private List<CrateEntity> entities(MetadataRecord record, Losses losses) {
    return switch (record.kind()) {
      case GRANT -> new CrateGrant(site, (GrantRecord) record, losses).entities();
      case PERSON -> List.of(CrateAgent.of(site, (PersonRecord) record, losses));
      case ORGANIZATION -> List.of(CrateAgent.of(site, (OrganizationRecord) record, losses));
      case TOPIC -> List.of(CrateWork.of(site, (TopicRecord) record, losses));
      case PUBLICATION -> CrateWork.of(site, (PublicationRecord) record, losses);
    };
  }
}
