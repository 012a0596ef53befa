package org.cartulary.store;

/** The embedded store keeps the contract. */
class Tdb2GraphTest extends PublishedGraphContract {
  @Override
  protected PublishedGraph reader(ReleaseStore published) {
    return published.graph();
  }
}
