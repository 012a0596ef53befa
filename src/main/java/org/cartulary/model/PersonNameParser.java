package org.cartulary.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a printed name where that is safe. Titles go, white space is collapsed; a name in Chinese
 * characters is split by its family name; one in Latin letters by {@link WesternNameOrder}.
 * Everything else (one word, Japanese, an organisation, digits) stays whole.
 */
final class PersonNameParser {
  private static final int LONGEST = 200;
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\u3000]+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Pattern LATIN_NAME = Pattern.compile("[\\p{IsLatin}\\p{M}.,'’‘ʼ\\- ‐‑]+");
  private static final Pattern EDGES = Pattern.compile("^[\\s,;:]+|[\\s,;:]+$");

  private final PersonNameWords words;
  private final WesternNameOrder western;

  PersonNameParser(PersonNameWords words) {
    this.words = words;
    this.western = new WesternNameOrder(words);
  }

  PersonName parse(String printed) {
    String full = withoutTitles(SPACE.matcher(printed).replaceAll(" ").strip());
    if (full.length() > LONGEST) {
      return PersonName.whole(full);
    }
    if (HAN.matcher(full).matches()) {
      return chinese(full);
    }
    PersonName split = LATIN_NAME.matcher(full).matches() ? latin(full) : null;
    return split == null ? PersonName.whole(full) : split;
  }

  private @Nullable PersonName latin(String full) {
    for (String word : full.split("[ ,]+", -1)) {
      if (words.organizationWords.contains(word.toLowerCase(Locale.ROOT))) {
        return null;
      }
    }
    int comma = full.indexOf(',');
    if (comma < 0) {
      return western.split(full, List.of(full.split(" ", -1)));
    }
    return full.indexOf(',', comma + 1) < 0
        ? familyFirst(full, full.substring(0, comma).strip(), full.substring(comma + 1).strip())
        : null;
  }

  /** "Shu, Jun", "van den Akker, Tom R.", "Smith, Jr." */
  private @Nullable PersonName familyFirst(String full, String family, String rest) {
    if (family.isEmpty() || rest.isEmpty()) {
      return null;
    }
    if (words.generations.contains(rest.toLowerCase(Locale.ROOT))) {
      return western.split(full, List.of((family + " " + rest).split(" ", -1)));
    }
    String[] given = rest.split(" ", -1);
    if (family.split(" ", -1).length > 4 || given.length > 4 || given[0].length() == 0) {
      return null;
    }
    if (!Character.isUpperCase(given[0].codePointAt(0)) || family.endsWith(".")) {
      return words.generations.contains(lastWord(family)) ? named(full, given, family) : null;
    }
    return named(full, given, family);
  }

  private static PersonName named(String full, String[] given, String family) {
    String middle = String.join(" ", Arrays.asList(given).subList(1, given.length));
    return new PersonName(full, given[0], middle.isEmpty() ? null : middle, family);
  }

  private static String lastWord(String text) {
    return text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private PersonName chinese(String full) {
    int[] characters = full.codePoints().toArray();
    int length = characters.length;
    if (length < 2 || length > 4) {
      return PersonName.whole(full);
    }
    String two = new String(characters, 0, 2);
    String one = new String(characters, 0, 1);
    int family = length >= 3 && words.compoundHanSurnames.contains(two) ? 2 : 1;
    if (family == 1 && (length > 3 || !words.isHanSurname(one))) {
      return PersonName.whole(full);
    }
    String given = new String(characters, family, length - family);
    return words.japaneseGiven.contains(given)
        ? PersonName.whole(full)
        : new PersonName(full, given, null, family == 2 ? two : one);
  }

  /** Without "Prof. Dr." before and ", PhD" or 教授 after, unless nothing would be left. */
  private String withoutTitles(String printed) {
    String name = EDGES.matcher(printed).replaceAll("");
    List<String> rest = new ArrayList<>(List.of(name.split(" ", -1)));
    while (rest.size() > 1 && isOf(words.honorifics, rest.get(0))) {
      rest.remove(0);
    }
    while (rest.size() > 1 && isOf(words.degrees, rest.get(rest.size() - 1))) {
      rest.remove(rest.size() - 1);
    }
    name = EDGES.matcher(String.join(" ", rest)).replaceAll("");
    for (String title : words.hanTitles) {
      if (name.endsWith(title) && name.length() >= title.length() + 2 && isHan(name)) {
        name = name.substring(0, name.length() - title.length()).strip();
      }
    }
    return name.isEmpty() ? printed : name;
  }

  private static boolean isHan(String text) {
    return HAN.matcher(text.replace(" ", "")).matches();
  }

  private static boolean isOf(java.util.Set<String> list, String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    return list.contains(plain) || list.contains(plain.replace(",", ""));
  }
}
