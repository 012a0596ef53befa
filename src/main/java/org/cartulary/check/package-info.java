/** Says what is wrong before it is published: checks on records, and SHACL on their triples. */
@NullMarked
package org.cartulary.check;

import org.jspecify.annotations.NullMarked;
