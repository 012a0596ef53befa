package org.cartulary.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.cartulary.export.schemaorg.SchemaOrg;
import org.cartulary.serve.http.WebLink;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.serve.rdf.ContentForm;

/**
 * The links by which machines find their way around a page that is not about one thing, as the FAIR
 * Signposting profile (https://signposting.org/FAIR/) has them; said in the order in which they
 * matter. Targets are absolute, below the site's base.
 */
public final class PageLinks {
  private final SiteInfo site;
  private final List<WebLink> links = new ArrayList<>();

  /** No links yet. */
  public PageLinks(SiteInfo site) {
    this.site = site;
  }

  /** The licence of what a site publishes, if it is an address. */
  public static Optional<WebLink> licence(SiteInfo site) {
    return site.licenceAddress().map(licence -> WebLink.of(licence, "license"));
  }

  /** Adds a link. */
  public PageLinks add(WebLink link) {
    links.add(link);
    return this;
  }

  /** What is cited for what the page shows: an IRI that lasts. */
  public PageLinks citeAs(Node iri) {
    return add(WebLink.of(iri.getURI(), "cite-as"));
  }

  /** What the page, or what it shows, is: the local name of a class of schema.org. */
  public PageLinks type(String name) {
    return add(WebLink.of(SchemaOrg.PROFILE + "/" + name, "type"));
  }

  /** The licence of what the page shows, which is that of the site's data. */
  public PageLinks licence() {
    licence(site).ifPresent(links::add);
    return this;
  }

  /** A page of ours that this one is a part of. */
  public PageLinks collection(String path) {
    return add(WebLink.of(site.address(path), "collection").with("type", "text/html"));
  }

  /** A file or text of ours that is the content of what the page shows. */
  public PageLinks item(String path, String mediaType) {
    return add(WebLink.of(site.address(path), "item").with("type", mediaType));
  }

  /**
   * What describes a service to machines and to people (RFC 8631), and describes its page too.
   *
   * @param path at which both are negotiated
   * @param mediaTypes for machines, that which we prefer first
   */
  public PageLinks service(String path, List<String> mediaTypes) {
    String address = site.address(path);
    for (String mediaType : mediaTypes) {
      add(WebLink.of(address, "service-desc").with("type", mediaType));
    }
    add(WebLink.of(address, "service-doc").with("type", "text/html"));
    for (String mediaType : mediaTypes) {
      add(WebLink.of(address, "describedby").with("type", mediaType));
    }
    return this;
  }

  /**
   * What describes to machines what the page shows.
   *
   * @param paths of the page in a form
   */
  public PageLinks describedBy(Function<ContentForm, String> paths) {
    ContentForm.METADATA.forEach(form -> links.add(typed(paths.apply(form), "describedby", form)));
    return this;
  }

  /**
   * The same in all forms.
   *
   * @param paths of the page in a form
   */
  public PageLinks alternates(Function<ContentForm, String> paths) {
    ContentForm.PAGE_FIRST.forEach(form -> links.add(typed(paths.apply(form), "alternate", form)));
    return this;
  }

  /**
   * What a form for machines says of itself.
   *
   * @param path of the page that it describes
   */
  public PageLinks describes(String path, ContentForm form) {
    links.add(typed(path, "describes", ContentForm.PAGE));
    form.profiles().stream()
        .filter(SchemaOrg.PROFILE::equals)
        .forEach(profile -> links.add(WebLink.of(profile, "profile")));
    return this;
  }

  private WebLink typed(String path, String relation, ContentForm form) {
    WebLink link = WebLink.of(site.address(path), relation).with("type", form.mediaTypes().get(0));
    return form.profiles().isEmpty() ? link : link.with("profile", SchemaOrg.PROFILE);
  }

  /** The value of the field {@code Link}; what does not fit is left out, the last first. */
  public String field() {
    return WebLink.field(links);
  }
}
