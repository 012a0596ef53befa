/** How others find out what the site has: VoID, DCAT, dumps, sitemaps, the feed of releases. */
@NullMarked
package org.cartulary.serve.discovery;

import org.jspecify.annotations.NullMarked;
