package org.cartulary.serve.stream;

import org.cartulary.serve.published.SiteInfo;

/** The addresses of a site's stream. */
record StreamAddresses(SiteInfo site) {
  static final String PATH = "/changes";
  static final String PAGES = "/changes/";
  static final String FEED = "/changes.atom";
  static final String FEED_SUFFIX = ".atom";
  static final String INDEX_PREFIX = "index-";

  /** The node from which all others are reached. */
  String root() {
    return site.address(PATH);
  }

  /** The collection of all members. */
  String stream() {
    return root() + "#stream";
  }

  /** Where some pages are listed. */
  String index(int number) {
    return site.address(PAGES + INDEX_PREFIX + number);
  }

  String page(int number) {
    return site.address(PAGES + number);
  }

  /** A version of a thing, as a member of the stream. */
  String member(long place) {
    return page(StreamPages.pageOf(place)) + "#" + place;
  }

  String feed() {
    return site.address(FEED);
  }

  /** A page of the feed that never changes. */
  String archive(int number) {
    return site.address(PAGES + number + FEED_SUFFIX);
  }
}
