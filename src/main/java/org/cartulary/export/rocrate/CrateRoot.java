package org.cartulary.export.rocrate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the things of the site: the metadata descriptor, the root dataset, which is
 * the release, its publisher and its licence (RO-Crate 1.2, “Root Data Entity”).
 */
record CrateRoot(ExportSite site, int release, Instant released, Losses losses) {
  private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.2";
  private static final String ROOT = "./";
  private static final String PUBLISHER = "#publisher";

  /** The address of the context that crates name. */
  static final String CONTEXT = SPECIFICATION + "/context";

  /** Writes the references from the root to the things of the site. */
  @FunctionalInterface
  interface Mentions {
    /** Writes objects into an array that is open. */
    void writeTo(JsonGenerator json) throws IOException;
  }

  void write(JsonGenerator json, Mentions mentions) throws IOException {
    json.writeTree(
        entity("ro-crate-metadata.json", "CreativeWork")
            .inner("about", ROOT)
            .inner("conformsTo", SPECIFICATION)
            .json());
    json.writeStartObject();
    json.writeStringField("@id", ROOT);
    json.writeStringField("@type", "Dataset");
    json.writeStringField("name", site.title());
    json.writeStringField(
        "description",
        "All that " + site.title() + " published of research grants with release " + release + ".");
    json.writeStringField("version", Integer.toString(release));
    json.writeStringField("datePublished", released.toString());
    license(json);
    if (isSaid(site.publisher())) {
      json.writeFieldName("publisher");
      reference(json, PUBLISHER);
    }
    json.writeArrayFieldStart("mentions");
    mentions.writeTo(json);
    json.writeEndArray();
    json.writeEndObject();
    if (isSaid(site.publisher())) {
      json.writeTree(entity(PUBLISHER, "Organization").text("name", site.publisher()).json());
    }
    if (site.license() != null && WebAddress.is(site.license())) {
      json.writeTree(entity(site.license(), "CreativeWork").text("name", site.license()).json());
    }
  }

  /** By reference; as a text where it has no address, or where none is stated. */
  private void license(JsonGenerator json) throws IOException {
    String license = site.license();
    json.writeFieldName("license");
    if (license == null || license.isBlank()) {
      losses.lost(site.base(), "license", "RO-Crate demands a licence, and none is configured");
      json.writeString("The site states no licence.");
    } else if (WebAddress.is(license)) {
      reference(json, license);
    } else {
      json.writeString(license);
    }
  }

  private static boolean isSaid(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private CrateEntity entity(String id, String type) {
    return CrateEntity.within(id, List.of(type), site.base(), site, losses);
  }

  /** A reference. */
  static void reference(JsonGenerator json, String id) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", id);
    json.writeEndObject();
  }
}
