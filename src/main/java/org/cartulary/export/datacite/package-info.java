/** DataCite's metadata of grants, as awards and as projects, in XML and JSON. */
@NullMarked
package org.cartulary.export.datacite;

import org.jspecify.annotations.NullMarked;
