package org.cartulary.serve.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartulary.export.schemaorg.SchemaJson;
import org.cartulary.serve.http.Languages;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.serve.rdf.ContentForm;
import org.jspecify.annotations.Nullable;

/**
 * The frame of one page: the site's name, the language and its words, the links, what the head says
 * to machines. A template has it as its parameter {@code page}, beside its own parameter {@code
 * view}, and hands it to {@code layout.jte} with a title and the content.
 *
 * <p>A handler whose answer depends on the release and the language alone:
 *
 * <pre>
 * Page page = pages.page(request);
 * return published
 *     .validator("grants", page.language())
 *     .answer(
 *         request,
 *         Selection.BY_FORM_AND_LANGUAGE,
 *         () -&gt; page.reply(200, "grants.jte", view(page.words())));
 * </pre>
 *
 * @param info the site
 * @param words the messages of the page's language
 * @param explicit whether the address names the language; then links to our pages name it too
 * @param path the path of the request, as sent
 * @param query the query of the request, as sent
 * @param today the day on which the page is read, which lines in time mark
 */
public record Page(
    SiteInfo info,
    Messages words,
    boolean explicit,
    String path,
    String query,
    Head head,
    Day today) {

  /** What the answer to a request for a page depends on beside the address. */
  public static final String VARY = "Accept, Accept-Language";

  /** The parts of the site in the order of the navigation: paths without their slash. */
  public static final List<String> PARTS =
      List.of(
          "grants",
          "people",
          "organizations",
          "funders",
          "topics",
          "publications",
          "sources",
          "sparql",
          "api");

  /**
   * Another language of the same page.
   *
   * @param tag BCP 47
   * @param name in that language
   * @param href a reference relative to this page
   * @param current whether this page is in it
   */
  public record Language(String tag, String name, String href, boolean current) {}

  /** The site's name. */
  public String site() {
    return info.title();
  }

  /**
   * The page's data block, in a form in which nothing in it ends the element that holds it.
   *
   * @param title what the page is called
   */
  public Optional<String> data(String title) {
    return head.data().of(this, title).map(SchemaJson::text);
  }

  /**
   * The data block alone, for who asks for the page in schema.org's terms.
   *
   * @param title what the page is called
   */
  public Reply described(String title) {
    return ContentForm.SCHEMA.reply(data(title).orElseThrow().getBytes(StandardCharsets.UTF_8));
  }

  /** The page's language, a BCP 47 tag; it tells apart the representations of an address. */
  public String language() {
    return words.language();
  }

  /**
   * What tells apart the representations of an address that show lines in time: the language, and
   * the day, which they mark.
   */
  public String variant() {
    return language() + " " + today.date();
  }

  /** A message of the page's language, {@link Messages#say}. */
  public String say(String key, Object... values) {
    return words.say(key, values);
  }

  /** The same with something for machines in its head. */
  public Page with(Head more) {
    return new Page(info, words, explicit, path, query, more, today);
  }

  /**
   * A link as this page has it: to a page of ours in the language that was chosen; any other as it
   * is. For links to pages only, not to files or data.
   */
  public @Nullable String href(@Nullable String target) {
    if (target == null || !explicit || !target.startsWith("/") || target.startsWith("//")) {
      return target;
    }
    int hash = target.indexOf('#');
    String address = hash < 0 ? target : target.substring(0, hash);
    String fragment = hash < 0 ? "" : target.substring(hash);
    String separator = address.indexOf('?') < 0 ? "?" : "&";
    return address + separator + Languages.PARAMETER + "=" + language() + fragment;
  }

  /** What a form of ours hands on in a hidden field named {@code lang}; null for nothing. */
  public @Nullable String chosen() {
    return explicit ? language() : null;
  }

  /** This page in each language. */
  public List<Language> languages() {
    return Messages.languages().stream()
        .map(
            tag ->
                new Language(
                    tag,
                    Messages.in(tag).say("language.name"),
                    inLanguage(tag),
                    tag.equals(language())))
        .toList();
  }

  /** A query alone leads to the same path, whatever it is. */
  private String inLanguage(String tag) {
    Stream<String> others =
        Arrays.stream(query.split("&"))
            .filter(pair -> !pair.isEmpty() && !pair.split("=", 2)[0].equals(Languages.PARAMETER));
    return Stream.concat(others, Stream.of(Languages.PARAMETER + "=" + tag))
        .collect(Collectors.joining("&", "?", ""));
  }

  /** Whether the request was for this path or one below it, as the navigation marks it. */
  public boolean isAt(String other) {
    return path.equals(other) || path.startsWith(other + "/");
  }

  /** The page as a reply, in HTML. */
  public Reply reply(int status, String template, Object view) {
    return Reply.of(status, "text/html;charset=utf-8", Templates.page(template, this, view))
        .with("Content-Language", language())
        .with("Vary", VARY);
  }
}
