package org.cartulary.site;

import org.cartulary.extract.RecordReader;
import org.cartulary.model.SourceDescription;

/** One source of a site, ready to be read. */
public record SiteSource(SourceDescription description, RecordReader reader) {}
