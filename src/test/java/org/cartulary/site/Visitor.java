package org.cartulary.site;

/**
 * Who looks at the site in a {@link Browser}.
 *
 * @param language BCP 47
 * @param scripts whether the browser runs JavaScript
 * @param dark whether it is set to dark colours
 * @param width of the window, in pixels
 */
record Visitor(String language, boolean scripts, boolean dark, int width) {
  /** As it stands in the names of screenshots. */
  @Override
  public String toString() {
    return language + (scripts ? "" : "-plain") + (dark ? "-dark" : "") + "-" + width;
  }
}
