/** What is being served, and what is made of it once for each release. */
@NullMarked
package org.cartulary.serve.published;

import org.jspecify.annotations.NullMarked;
