package org.cartulary.serve.discovery;

import java.time.Instant;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.export.dump.FilesOnOffer;
import org.cartulary.export.dump.ReleaseFiles;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Validator;
import org.cartulary.serve.page.DataBlock;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.Value;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.Release;

/** {@code /catalog}: the dataset and how it can be had, in DCAT. */
final class CatalogContent implements Description.Content {
  private final Published published;
  private final FilesOnOffer files;

  CatalogContent(Published published, FilesOnOffer files) {
    this.published = published;
    this.files = files;
  }

  @Override
  public Graph graph() {
    List<Release> releases = published.graph().releases();
    return releases.isEmpty()
        ? GraphFactory.createDefaultGraph()
        : CatalogGraph.of(published.info(), releases, items());
  }

  @Override
  public String title(Page page) {
    return page.say("catalog.title");
  }

  @Override
  public DataBlock data() {
    return DataBlock.of(SiteDataset.of(published, items()).describe());
  }

  @Override
  public List<Dump> items() {
    return DumpTable.dumps(published, files);
  }

  @Override
  public Reply page(Page frame) {
    SiteInfo site = published.info();
    return frame.reply(
        200,
        "discovery/catalog.jte",
        new CatalogView(
            site.title(),
            site.description(),
            site.licence()
                .map(licence -> new Value(licence, site.licenceAddress().orElse(null), null))
                .orElse(null),
            site.publisher().map(CatalogContent::value).orElse(null),
            site.address("/sparql"),
            DumpTable.of(published, files)));
  }

  private static Value value(SiteInfo.Agent publisher) {
    return new Value(publisher.name(), publisher.homepage().orElse(null), null);
  }

  @Override
  public Validator validator(String form, String language) {
    return validator(published, files, "catalog", form, language);
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
