package org.cartulary.serve.page;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.serve.http.Percent;
import org.cartulary.serve.http.WebLink;
import org.cartulary.serve.published.SiteInfo;
import org.jspecify.annotations.Nullable;

/**
 * From IRIs to paths and back. A thing is named by the configured base and the rest of the path,
 * whatever host a request came in by, and links between our pages are paths for the same reason.
 */
public final class Names {
  /** Below this path stand the documents, by the local names of their things. */
  public static final String DOCUMENT_PATH = SiteInfo.DOCUMENT_PATH;

  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\"<>]+");

  private final String base;
  private final String origin;
  private final String thingPath;

  /** Names below a base such as {@code http://localhost:3030/id/}. */
  public Names(String base) {
    this.base = base;
    URI uri = URI.create(base);
    String path = uri.getRawPath();
    this.thingPath =
        path == null || path.length() < 2 || !path.endsWith("/")
            ? "/id/"
            : Percent.normalized(WebLink.uri(path));
    this.origin = uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /** What the IRIs of the things start with. */
  public String base() {
    return base;
  }

  /** The IRI of the document about a thing of ours. */
  public Node documentNode(Node thing) {
    return NodeFactory.createURI(origin + documentPath(localName(thing).orElseThrow()));
  }

  /** The path below which the things stand, as {@link Percent#normalized} has it. */
  public String thingPath() {
    return thingPath;
  }

  /** The thing whose local name stands percent-encoded at the end of a path. */
  public Node thing(String encodedLocalName) {
    return NodeFactory.createURI(base + Percent.decode(encodedLocalName, false));
  }

  /** The name of a thing below our base; empty for all others. */
  public Optional<String> localName(Node thing) {
    if (!thing.isURI() || !thing.getURI().startsWith(base)) {
      return Optional.empty();
    }
    String name = thing.getURI().substring(base.length());
    return name.isEmpty() || name.contains("/") ? Optional.empty() : Optional.of(name);
  }

  /** The thing's IRI in ASCII, as header fields need it. */
  public String uri(Node thing) {
    return localName(thing)
        .map(name -> WebLink.uri(base) + Percent.encode(name))
        .orElse(WebLink.uri(base));
  }

  /** The path of the document about a thing of that local name. */
  public static String documentPath(String localName) {
    return DOCUMENT_PATH + Percent.encode(localName);
  }

  /** The path of the text of a source's document, which evidence names. */
  public static String sourcePath(String document) {
    return "/source/" + Percent.encode(document).replace("%2F", "/");
  }

  /** The thing that is a source of that name. */
  public Node source(String name) {
    return NodeFactory.createURI(base + "source-" + name);
  }

  /**
   * Where a link to this leads: to our document, to a path of this server, or to the web. Null for
   * everything that is not safe to follow, such as {@code javascript:}.
   */
  public @Nullable String href(Node target) {
    if (!target.isURI()) {
      return null;
    }
    Optional<String> local = localName(target);
    if (local.isPresent()) {
      return documentPath(local.get());
    }
    String iri = target.getURI();
    if (iri.startsWith(origin + "/") && !iri.startsWith(origin + "//")) {
      return iri.substring(origin.length());
    }
    return WEB.matcher(iri).matches() ? iri : null;
  }
}
