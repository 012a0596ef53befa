package org.cartulary.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a thing is spoken of, as far as it tells which thing.
 *
 * @param name what it is called, folded: things of other names are other things unless an
 *     identifier says that they are one
 * @param identifier what settles it (ORCID, ROR, DOI, award number), or null
 * @param marks what tells things of one name apart (affiliations, a year), sorted; may be empty
 */
record Mention(String name, @Nullable String identifier, List<String> marks) {}
