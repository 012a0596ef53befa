package org.cartulary.export.offer;

import java.time.Instant;
import org.cartulary.export.record.ExportSite;

/**
 * What is written: a release of a site.
 *
 * @param site whose
 * @param number the release's
 * @param issued when it was published, in whole seconds
 * @param oaiAddress where the site speaks OAI-PMH: {@code http://localhost:3030/oai}
 */
public record Released(ExportSite site, int number, Instant issued, String oaiAddress) {}
