package org.cartulary.serve.oai;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;

/**
 * An item as a response has it.
 *
 * @param deleted whether it is gone
 * @param metadata its payload as XML in UTF-8; empty if it is gone
 */
record OaiItem(
    String identifier,
    Instant datestamp,
    List<String> sets,
    boolean deleted,
    ByteArrayOutputStream metadata) {}
