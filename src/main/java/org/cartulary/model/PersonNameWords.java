package org.cartulary.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is known of the words of names, from {@code names.properties} beside this class. */
final class PersonNameWords {
  static final PersonNameWords SHIPPED = read("names.properties");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** One syllable of Hanyu Pinyin without its tone, a little more generous than the table. */
  private static final String SYLLABLE =
      "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
          + "(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|ao|an|ei|en|er|ia|ie|in"
          + "|iu|ou|ua|ue|ui|un|uo|ve|vn|a|e|i|o|u|v)";

  private static final Pattern ONE_SYLLABLE = Pattern.compile(SYLLABLE);
  private static final Pattern TWO_SYLLABLES = Pattern.compile(SYLLABLE + "[-'’]?" + SYLLABLE);

  final Set<String> pinyinSurnames;
  final Set<String> compoundPinyinSurnames;
  final Set<String> surnamesAbroad;
  final Set<String> compoundHanSurnames;
  final Set<String> japaneseGiven;
  final Set<String> vietnameseSurnames;
  final Set<String> koreanSurnames;
  final Set<String> iberianSurnames;
  final Set<String> particles;
  final Set<String> capitalParticles;
  final Set<String> honorifics;
  final Set<String> degrees;
  final Set<String> generations;
  final Set<String> hanTitles;
  final Set<String> organizationWords;
  private final String hanSurnames;

  private PersonNameWords(Properties words) {
    pinyinSurnames = set(words, "surnames.pinyin");
    compoundPinyinSurnames = set(words, "surnames.pinyin.compound");
    surnamesAbroad = set(words, "surnames.abroad");
    hanSurnames = words.getProperty("surnames.han");
    compoundHanSurnames = set(words, "surnames.han.compound");
    japaneseGiven = set(words, "given.japanese");
    vietnameseSurnames = set(words, "surnames.vietnamese");
    koreanSurnames = set(words, "surnames.korean");
    iberianSurnames = set(words, "surnames.iberian");
    particles = set(words, "particles");
    capitalParticles = set(words, "particles.capital");
    honorifics = set(words, "honorifics");
    degrees = set(words, "degrees");
    generations = set(words, "generations");
    hanTitles = set(words, "titles.han");
    organizationWords = set(words, "organization.words");
  }

  private static PersonNameWords read(String resource) {
    Properties words = new Properties();
    try (InputStream in = PersonNameWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PersonNameWords(words);
  }

  private static Set<String> set(Properties words, String key) {
    return Arrays.stream(words.getProperty(key).strip().split("\\s+", -1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Lower case without accents, as the lists are written. */
  static String fold(String word) {
    String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT);
  }

  boolean isHanSurname(String character) {
    return hanSurnames.contains(character);
  }

  /** A Chinese family name in Pinyin, of one syllable or two. */
  boolean isChineseSurname(String folded) {
    return pinyinSurnames.contains(folded) || compoundPinyinSurnames.contains(folded);
  }

  boolean isOneSyllable(String folded) {
    return ONE_SYLLABLE.matcher(folded).matches();
  }

  boolean isTwoSyllables(String folded) {
    return TWO_SYLLABLES.matcher(folded).matches() && !isOneSyllable(folded);
  }
}
