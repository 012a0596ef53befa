package org.cartulary.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names in Latin letters without a comma: given, middle, family, as printed in the West; a Chinese
 * or Korean name in its own order where that is certain; null where neither is.
 */
final class WesternNameOrder {
  private static final int MOST_WORDS = 6;
  private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}\\.?[-‐‑]?)+\\.?");
  private static final Pattern KOREAN_GIVEN = Pattern.compile("\\p{Lu}\\p{Ll}+[-‐‑]\\p{Ll}+");
  private static final Pattern NAME_WITH_ARTICLE =
      Pattern.compile("(al|el|ad|an|ar|as|ash|at|az|ibn|d|l|dell|dall|o)[-‐‑'’ʼ]\\p{Lu}.*");

  private final PersonNameWords words;

  WesternNameOrder(PersonNameWords words) {
    this.words = words;
  }

  @Nullable PersonName split(String full, List<String> parts) {
    int count = parts.size();
    String suffix = "";
    if (count > 2 && words.generations.contains(parts.get(count - 1).toLowerCase(Locale.ROOT))) {
      suffix = " " + parts.get(--count);
    }
    List<String> name = parts.subList(0, count);
    if (count < 2 || count > MOST_WORDS || !looksLikeName(name)) {
      return null;
    }
    int family = ownOrder(name) ? 0 : familyStart(name);
    if (family == 0) {
      return familyFirst(full, name, suffix);
    }
    if (family < 0) {
      return null;
    }
    String middle = String.join(" ", name.subList(1, family));
    return new PersonName(
        full,
        name.get(0),
        middle.isEmpty() ? null : middle,
        String.join(" ", name.subList(family, count)) + suffix);
  }

  private static PersonName familyFirst(String full, List<String> name, String suffix) {
    String middle = String.join(" ", name.subList(2, name.size()));
    return new PersonName(
        full, name.get(1), middle.isEmpty() ? null : middle, name.get(0) + suffix);
  }

  private boolean looksLikeName(List<String> name) {
    for (int i = 0; i < name.size(); i++) {
      String word = name.get(i);
      boolean capital = Character.isUpperCase(word.codePointAt(0));
      boolean inside = i > 0 && words.particles.contains(word);
      if (!capital && !inside && !(i > 0 && NAME_WITH_ARTICLE.matcher(word).matches())) {
        return false;
      }
    }
    String last = name.get(name.size() - 1);
    return !isInitials(last) && !words.particles.contains(last) && !name.contains("Y");
  }

  /** Whether the family name certainly stands first: "Zhang Xiaojing", "SHU Jun", "Kim Min-jun". */
  private boolean ownOrder(List<String> name) {
    String first = name.get(0);
    String last = name.get(name.size() - 1);
    if (isShouted(first) && !isShouted(last) && first.length() > 2 && name.size() == 2) {
      return true;
    }
    String folded = PersonNameWords.fold(first);
    String lastFolded = PersonNameWords.fold(last);
    if (name.size() != 2 || words.isChineseSurname(lastFolded)) {
      return false;
    }
    return (words.isChineseSurname(folded) && words.isTwoSyllables(lastFolded))
        || (words.koreanSurnames.contains(folded) && KOREAN_GIVEN.matcher(last).matches());
  }

  /** At which word the family name starts, or -1 where that can't be told. */
  private int familyStart(List<String> name) {
    int last = name.size() - 1;
    if (isUnsettled(name)) {
      return -1;
    }
    boolean vietnamese =
        words.vietnameseSurnames.contains(PersonNameWords.fold(name.get(last))) && last > 1;
    for (int i = 1; i < last; i++) {
      if (isParticle(name.get(i), vietnamese)) {
        return onlyParticles(name.subList(i, last), vietnamese) ? i : -1;
      }
    }
    for (int i = 1; i < last; i++) {
      if (isIberian(name.get(i))) {
        return -1;
      }
    }
    return last;
  }

  private boolean isUnsettled(List<String> name) {
    String first = PersonNameWords.fold(name.get(0));
    String last = PersonNameWords.fold(name.get(name.size() - 1));
    if (words.vietnameseSurnames.contains(first) && !words.vietnameseSurnames.contains(last)) {
      return name.size() > 2 || !words.isChineseSurname(last);
    }
    boolean chinese = words.isChineseSurname(first);
    if (name.size() == 2) {
      boolean either = chinese || words.surnamesAbroad.contains(first);
      boolean lastIsName = words.isChineseSurname(last) || words.surnamesAbroad.contains(last);
      return either && !lastIsName && (words.isOneSyllable(last) || last.contains("-"));
    }
    return chinese && name.stream().map(PersonNameWords::fold).allMatch(words::isOneSyllable);
  }

  private boolean isParticle(String word, boolean vietnamese) {
    if (word.endsWith("'") || word.endsWith("’")) {
      return true;
    }
    return words.particles.contains(word)
        || (!vietnamese && words.capitalParticles.contains(word.toLowerCase(Locale.ROOT)));
  }

  private boolean onlyParticles(List<String> between, boolean vietnamese) {
    return between.stream().allMatch(word -> isParticle(word, vietnamese));
  }

  private boolean isIberian(String word) {
    String folded = PersonNameWords.fold(word);
    return words.iberianSurnames.contains(folded) || folded.endsWith("ez");
  }

  private static boolean isInitials(String word) {
    return word.length() == 1 || (word.contains(".") && INITIALS.matcher(word).matches());
  }

  private static boolean isShouted(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && !word.contains(".");
  }
}
