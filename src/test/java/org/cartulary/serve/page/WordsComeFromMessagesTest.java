package org.cartulary.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read comes from the messages: neither templates nor painters speak a language. */
class WordsComeFromMessagesTest {
  private static final Path TEMPLATES = Path.of("src/main/jte");

  /** A word of a language. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  @Test
  void words_in_a_template_are_found() {
    assertThat(words("<p title=\"Hello\">${page.say(\"x y\")} world @if(a) again@endif</p>"))
        .containsExactly("Hello", "world", "again");
    assertThat(words("@template.layout(page = page, content = @`<p>Here</p>`)"))
        .containsExactly("Here");
  }

  /** Text between tags, and attributes that are read out: what stands there comes from bundles. */
  @Test
  void no_template_holds_words_of_a_language() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jte")).sorted().toList()) {
        words(Files.readString(file)).forEach(word -> found.add(file.getFileName() + ": " + word));
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<String> words(String template) {
    String text =
        Pattern.compile("(aria-label|title|placeholder|alt|value|content)=\"([^\"$]*)\"")
            .matcher(withoutCode(template))
            .replaceAll(match -> attribute(match));
    return WORD.matcher(text.replaceAll("(?s)<[^>]*>", " "))
        .results()
        .map(MatchResult::group)
        .filter(word -> !NAMES.contains(word))
        .toList();
  }

  /** Names that are the same in every language. */
  private static final Set<String> NAMES =
      Set.of("DOCTYPE", "html", "SPARQL", "sparql", "IRI", "VoID");

  /**
   * The values of these attributes are for machines where they stand in a meta or input element.
   */
  private static String attribute(MatchResult match) {
    boolean forMachines = match.group(1).equals("content") || match.group(1).equals("value");
    return forMachines ? "" : Matcher.quoteReplacement("x>" + match.group(2) + "<x");
  }

  /** A template without its expressions, directives and comments. */
  private static String withoutCode(String template) {
    StringBuilder text = new StringBuilder();
    for (String line : template.split("\n", -1)) {
      String rest = line.strip();
      if (!rest.startsWith("@import") && !rest.startsWith("@param") && !rest.startsWith("!{")) {
        text.append(line).append('\n');
      }
    }
    String plain = balanced(text.toString().replaceAll("(?s)<%--.*?--%>", ""));
    return plain.replaceAll("@(else|endif|endfor|raw|endraw)", " ");
  }

  /** Takes out {@code ${…}}, {@code $unsafe{…}} and the conditions of directives, nested or not. */
  private static String balanced(String template) {
    StringBuilder kept = new StringBuilder();
    Matcher start =
        Pattern.compile("\\$(unsafe)?\\{|@(if|elseif|for)\\(|@template\\.[A-Za-z.-]+\\(|@`")
            .matcher(template);
    int at = 0;
    while (start.find(at)) {
      kept.append(template, at, start.start());
      String opened = start.group();
      if (opened.equals("@`")) {
        at = start.end();
      } else if (opened.startsWith("@template")) {
        // Its arguments may hold content, which is looked through after "@`".
        int content = template.indexOf("@`", start.end());
        int end = closing(template, start.end(), '(', ')');
        at = content >= 0 && content < end ? content : end;
      } else {
        boolean braces = opened.endsWith("{");
        at = closing(template, start.end(), braces ? '{' : '(', braces ? '}' : ')');
      }
    }
    return kept.append(template.substring(at)).toString();
  }

  private static int closing(String text, int from, char open, char close) {
    int depth = 1;
    int at = from;
    while (at < text.length() && depth > 0) {
      char c = text.charAt(at++);
      depth += c == open ? 1 : c == close ? -1 : 0;
    }
    return at;
  }

  /** A painter names its words by keys; a string with a space or a capital would be words. */
  @Test
  void no_painter_holds_words_of_a_language() throws IOException {
    List<String> found = new ArrayList<>();
    Pattern string = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    Path pages = Path.of("src/main/java/org/cartulary/serve/page");
    try (Stream<Path> files = Files.walk(pages)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          String code = line.strip();
          if (code.startsWith("*") || code.startsWith("//") || code.startsWith("/**")) {
            continue;
          }
          Matcher literal = string.matcher(code);
          while (literal.find()) {
            if (literal.group(1).matches("[A-Z]?\\p{L}+( \\p{L}+)+.*|[A-Z]\\p{Ll}+")
                && !code.contains("Exception(")) {
              found.add(file.getFileName() + ": " + literal.group(1));
            }
          }
        }
      }
    }
    assertThat(found).allMatch(words -> SPOKEN_TO_PROGRAMMERS.stream().anyMatch(words::contains));
  }

  /** Messages of faults, and names of header fields. */
  private static final List<String> SPOKEN_TO_PROGRAMMERS =
      Arrays.asList("no message", "our pages do not speak", "Vary", "not on the class path");
}
