/** The command line. */
@NullMarked
package org.cartulary.cli;

import org.jspecify.annotations.NullMarked;
