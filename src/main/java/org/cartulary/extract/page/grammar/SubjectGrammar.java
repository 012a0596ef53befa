package org.cartulary.extract.page.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.extract.Lexicon;

/** Finds the subject that a text states in words of its own: "The project focuses on X." */
public final class SubjectGrammar {
  private static final int MAX_WORDS = 10;

  private final Pattern pattern;

  public SubjectGrammar(Lexicon lexicon) {
    pattern =
        Pattern.compile(
            lexicon.anyOf("subject-cues")
                + " (?:the |a |an )?(?<subject>[^.,;:()]{3,160})(?=[.,;:()]|$)",
            Pattern.CASE_INSENSITIVE);
  }

  /** The subjects, in order; a phrase of more than a few words is a sentence and none. */
  public List<Mention<String>> find(String text) {
    List<Mention<String>> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String subject = matcher.group("subject").strip();
      if (subject.split(" ", -1).length <= MAX_WORDS) {
        int from = matcher.start("subject");
        found.add(new Mention<>(subject, from, from + subject.length(), Confidence.PHRASE));
      }
    }
    return found;
  }

  /** The parts of a list of keywords. */
  public List<Mention<String>> keywords(String text) {
    List<Mention<String>> found = new ArrayList<>();
    int from = 0;
    for (String part : text.split("[,;、]", -1)) {
      String word = part.strip().replaceAll("\\.$", "");
      if (!word.isEmpty()) {
        int start = from + part.indexOf(word);
        found.add(new Mention<>(word, start, start + word.length(), Confidence.LABELLED));
      }
      from += part.length() + 1;
    }
    return found;
  }
}
