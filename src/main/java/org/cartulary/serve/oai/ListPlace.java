package org.cartulary.serve.oai;

/**
 * Where a list goes on: behind this item. It is a key and no count, so that nothing is skipped or
 * repeated when the list changes.
 *
 * @param release of the item's version
 * @param iri of the thing; for a list of sets the name of the last one
 * @param cursor how many items were listed until then
 */
record ListPlace(int release, String iri, long cursor) {
  static final ListPlace START = new ListPlace(0, "", 0);
}
