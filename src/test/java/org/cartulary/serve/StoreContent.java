package org.cartulary.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cartulary.export.dump.FilesOnOffer;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.cartulary.store.federation.Federation;
import org.cartulary.store.query.QueryLibrary;
import org.cartulary.store.search.SearchIndexes;

/** What a store holds, to be served: without the texts of sources, with the shipped queries. */
public final class StoreContent {
  private StoreContent() {}

  public static SiteContent of(SiteInfo info, ReleaseStore store) {
    return of(info, store, List::of);
  }

  /** The same with files. */
  public static SiteContent of(SiteInfo info, ReleaseStore store, FilesOnOffer files) {
    SearchIndexes search =
        SearchIndexes.open(
            Samples.folder("index"), store.dataset(), store.graph(), info.language());
    store.onRelease(release -> search.follow());
    return new SiteContent(
        new Published(info, store.dataset(), store.graph(), store.history()),
        name -> Optional.empty(),
        QueryLibrary.shipped(problem -> {}),
        search,
        Federation.none(),
        files,
        Path.of(System.getProperty("java.io.tmpdir")));
  }
}
