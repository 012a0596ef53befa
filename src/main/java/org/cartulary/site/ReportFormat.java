package org.cartulary.site;

/** How a command reports. */
public enum ReportFormat {
  TEXT,
  JSON
}
