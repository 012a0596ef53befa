package org.cartulary.serve.discovery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.export.dump.FilesOnOffer;
import org.cartulary.export.dump.ReleaseFiles;
import org.cartulary.export.schemaorg.SchemaDataset;
import org.cartulary.export.schemaorg.SchemaJson;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Validator;
import org.cartulary.serve.page.Head;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.page.Value;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.Release;
import org.cartulary.store.statistics.VoidNames;

/** {@code /catalog}: the dataset and how it can be had, in DCAT. */
final class CatalogContent implements Description.Content {
  private final Published published;
  private final FilesOnOffer files;
  private final Pages pages;

  CatalogContent(Published published, FilesOnOffer files, Pages pages) {
    this.published = published;
    this.files = files;
    this.pages = pages;
  }

  @Override
  public Graph graph() {
    List<Release> releases = published.graph().releases();
    return releases.isEmpty()
        ? GraphFactory.createDefaultGraph()
        : CatalogGraph.of(published.info(), releases, DumpTable.dumps(published, files));
  }

  @Override
  public Reply page(Request request) {
    SiteInfo site = published.info();
    Page page = Description.frame(pages.page(request), CatalogGraph.PATH);
    return page.with(new Head(page.head().alternates(), Optional.of(schemaOrg())))
        .reply(
            200,
            "discovery/catalog.jte",
            new CatalogView(
                site.title(),
                site.description(),
                site.licence().map(CatalogContent::value).orElse(null),
                site.publisher().map(CatalogContent::value).orElse(null),
                site.address("/sparql"),
                DumpTable.of(published, files)));
  }

  /** The dataset and its files as search engines for datasets read them. */
  private String schemaOrg() {
    SiteInfo site = published.info();
    List<SchemaDataset.Download> downloads =
        DumpTable.dumps(published, files).stream()
            .map(
                dump ->
                    new SchemaDataset.Download(
                        site.address(dump.path()),
                        dump.format().mediaType(),
                        Optional.of(dump.file().size())))
            .toList();
    return SchemaJson.text(
        new SchemaDataset(
                new VoidNames(site.base()).dataset().getURI(),
                site.title(),
                site.description(),
                site.address(CatalogGraph.PATH),
                site.licence().filter(CatalogContent::isAddress),
                site.publisher().map(SiteInfo.Agent::name),
                site.language(),
                published.release().map(Release::issued),
                downloads)
            .describe());
  }

  private static boolean isAddress(String text) {
    return text.matches("(?i)https?://.+");
  }

  private static Value value(String text) {
    return new Value(text, isAddress(text) ? text : null, null);
  }

  private static Value value(SiteInfo.Agent publisher) {
    return new Value(publisher.name(), publisher.homepage().orElse(null), null);
  }

  @Override
  public String language(Request request) {
    return pages.page(request).language();
  }

  @Override
  public Validator validator(String form, Request request) {
    return validator(published, files, "catalog", form, pages.page(request).language());
  }

  /** Of what depends on the release and on the files that are on offer. */
  static Validator validator(Published published, FilesOnOffer files, String... variant) {
    String made = files.newest().map(newest -> newest.release() + " " + newest.made()).orElse("");
    Validator ofRelease = published.validator(String.join("\n", variant), made);
    Instant modified =
        files
            .newest()
            .map(ReleaseFiles::made)
            .filter(ofRelease.modified()::isBefore)
            .orElse(ofRelease.modified());
    return new Validator(ofRelease.tag(), modified);
  }
}
