package org.cartulary.extract.page.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartulary.model.Funder;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the funders of the registry by their names. Abbreviations count only as they are
 * written there ("ARC", not "arc"); full names in any case.
 */
public final class KnownFunders {
  private final Map<String, Funder> byName = new HashMap<>();
  private final Map<String, Funder> byAbbreviation = new HashMap<>();
  private final Pattern names;
  private final Pattern abbreviations;
  private final Pattern programmes;

  public KnownFunders(List<Funder> funders) {
    List<String> programmeNames = new ArrayList<>();
    for (Funder funder : funders) {
      Stream.concat(Stream.of(funder.name()), funder.otherNames().stream())
          .forEach(name -> byName.putIfAbsent(folded(name), funder));
      funder.abbreviations().forEach(name -> byAbbreviation.putIfAbsent(name, funder));
      programmeNames.addAll(funder.programmes());
    }
    names = anyOf(byName.keySet().stream(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    abbreviations = anyOf(byAbbreviation.keySet().stream(), 0);
    programmes = anyOf(programmeNames.stream(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Pattern anyOf(Stream<String> words, int flags) {
    String alternatives =
        words
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{IsLatin}\\d])(?:"
            + (alternatives.isEmpty() ? "(?!)" : alternatives)
            + ")(?![\\p{IsLatin}])",
        flags);
  }

  /** The funder that a text starts with, and how far its name goes. */
  Optional<Mention<Funder>> at(String text, int from) {
    for (Pattern pattern : List.of(names, abbreviations)) {
      Matcher matcher = pattern.matcher(text).region(from, text.length());
      matcher.useTransparentBounds(true);
      Funder funder = matcher.lookingAt() ? named(matcher.group()) : null;
      if (funder != null) {
        return Optional.of(new Mention<>(funder, from, matcher.end(), Confidence.UNMISTAKABLE));
      }
    }
    return Optional.empty();
  }

  private @Nullable Funder named(String printed) {
    Funder funder = byName.get(folded(printed));
    return funder == null ? byAbbreviation.get(printed) : funder;
  }

  /** Every funder named in a text, in its order; none twice at one place. */
  List<Mention<Funder>> in(String text) {
    List<Mention<Funder>> found = new ArrayList<>();
    for (Pattern pattern : List.of(names, abbreviations)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        Funder funder = named(matcher.group());
        int from = matcher.start();
        int to = matcher.end();
        if (funder != null && found.stream().noneMatch(f -> f.overlaps(from, to))) {
          found.add(new Mention<>(funder, from, to, Confidence.UNMISTAKABLE));
        }
      }
    }
    found.sort(Comparator.comparingInt(Mention::from));
    return found;
  }

  /** Whether a text starts with the name of a programme of a known funder. */
  boolean startsWithProgramme(String text) {
    return programmes.matcher(text).lookingAt();
  }
}
