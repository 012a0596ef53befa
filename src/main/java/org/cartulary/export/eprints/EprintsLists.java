package org.cartulary.export.eprints;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.FileFormat;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.RecordStream;
import org.cartulary.export.record.ZipEntries;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.OrganizationLink;
import org.cartulary.store.record.OrganizationRecord;
import org.cartulary.store.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Two lists for the fields {@code funders} and {@code projects} of EPrints 3.4, whose publications
 * have no other place for grants: authority files that complete what is typed, in a zip.
 */
public final class EprintsLists implements FileFormat {
  private static final String FUNDERS = "funders.autocomplete";
  private static final String PROJECTS = "projects.autocomplete";

  private final ExportSite site;

  /** The lists of a site. */
  public EprintsLists(ExportSite site) {
    this.site = site;
  }

  @Override
  public String mediaType() {
    return "application/zip";
  }

  @Override
  public String extension() {
    return "zip";
  }

  @Override
  public void write(RecordStream records, OutputStream out, Losses losses) throws IOException {
    ZipEntries zip = new ZipEntries(out);
    zip.add(
        FUNDERS,
        entry ->
            records.forEach(
                RecordKind.ORGANIZATION,
                record -> {
                  OrganizationRecord organization = (OrganizationRecord) record;
                  if (organization.funder()) {
                    write(funder(organization.organization()), record, "a name", entry, losses);
                  }
                }));
    zip.add(
        PROJECTS,
        entry ->
            records.forEach(
                RecordKind.GRANT,
                record -> {
                  GrantRecord grant = (GrantRecord) record;
                  write(project(grant), record, "a title", entry, losses);
                  foreign(grant, losses);
                }));
    zip.finish();
  }

  private static void write(
      Optional<AuthorityLine> line,
      MetadataRecord record,
      String lacking,
      OutputStream entry,
      Losses losses)
      throws IOException {
    if (line.isPresent()) {
      entry.write(line.get().bytes());
    } else {
      losses.lost(record.iri(), "record", "EPrints' lists demand " + lacking);
    }
  }

  private Optional<AuthorityLine> funder(OrganizationLink funder) {
    return line(
        funder.names(),
        Optional.empty(),
        words(funder.iri(), funder.abbreviation(), funder.ror(), funder.funderId()));
  }

  private Optional<AuthorityLine> project(GrantRecord grant) {
    return line(
        grant.titles(),
        Optional.ofNullable(grant.awardNumber()).filter(number -> !number.isBlank()),
        words(grant.iri(), grant.abbreviation(), grant.localNumber(), grant.doi()));
  }

  /** The value is the first name, with the number, if there is one, behind it. */
  private static Optional<AuthorityLine> line(
      List<LanguageText> names, Optional<String> number, List<String> words) {
    List<String> said =
        names.stream()
            .map(name -> AuthorityLine.spaced(name.text()))
            .filter(text -> !text.isEmpty())
            .toList();
    List<String> all = new ArrayList<>(said);
    all.addAll(words);
    return said.stream()
        .findFirst()
        .map(name -> name + number.map(known -> " (" + known + ")").orElse(""))
        .map(value -> new AuthorityLine(all, value));
  }

  /** What else it is found by. With the local name no two lines are found by the same words. */
  private List<String> words(String iri, @Nullable String... words) {
    return Stream.concat(
            Stream.of(words).flatMap(Stream::ofNullable),
            Stream.of(site.localName(iri).orElse(iri)))
        .toList();
  }

  private static void foreign(GrantRecord grant, Losses losses) {
    for (OrganizationLink funder : grant.funders()) {
      if (!funder.own()) {
        losses.lost(
            grant.iri(), "funders", funder.iri() + " is another site's, and so not in the list");
      }
    }
  }
}
