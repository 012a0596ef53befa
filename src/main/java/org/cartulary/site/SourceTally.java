package org.cartulary.site;

import java.util.HashSet;
import java.util.Set;
import org.cartulary.identity.Identities;
import org.cartulary.model.Grant;
import org.cartulary.model.SourceRecord;

/** Counts what becomes of the records of one source. */
final class SourceTally {
  private final Identities identities;
  private final Set<String> publishedGrants = new HashSet<>();
  private final Set<String> refusedGrants = new HashSet<>();
  private int published;
  private int refused;

  SourceTally(Identities identities) {
    this.identities = identities;
  }

  void published(SourceRecord record) {
    published++;
    if (record instanceof Grant grant) {
      publishedGrants.add(identities.grant(grant));
    }
  }

  /** A record that could not be read so far that its grant has a name. */
  void refused() {
    refused++;
  }

  void refused(SourceRecord record) {
    refused();
    if (record instanceof Grant grant) {
      refusedGrants.add(identities.grant(grant));
    }
  }

  RunReport.SourceReport report(String source) {
    Set<String> withdrawn = new HashSet<>(refusedGrants);
    withdrawn.removeAll(publishedGrants);
    return new RunReport.SourceReport(source, published, refused, withdrawn);
  }
}
