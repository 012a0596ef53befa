package org.cartulary.bench;

import java.util.List;
import java.util.Random;
import org.cartulary.model.Orcid;

/**
 * People, institutions and funders that do not exist. Each is a function of the seed and a number,
 * so that a world of any size takes no memory. Names come from small lists of common names and from
 * syllables: namesakes happen, as they do.
 */
final class InventedWorld {
  private static final List<String> GIVEN =
      List.of(
          "Wei",
          "Jing",
          "Min",
          "Xiaoming",
          "Yifan",
          "Haruto",
          "Yui",
          "Anna",
          "Lukas",
          "Marie",
          "Jonas",
          "Maria",
          "Peter",
          "Sofia",
          "Thomas",
          "Emma",
          "David",
          "Laura",
          "Ahmed",
          "Fatima",
          "Priya",
          "Arjun",
          "Olga",
          "Ivan",
          "José",
          "Lucía",
          "Chloé",
          "Pierre",
          "Søren",
          "Zoë");
  private static final List<String> FAMILY =
      List.of(
          "Zhang",
          "Wang",
          "Li",
          "Chen",
          "Liu",
          "Zhou",
          "Sato",
          "Suzuki",
          "Tanaka",
          "Müller",
          "Schmidt",
          "Weber",
          "Fischer",
          "Smith",
          "Brown",
          "Taylor",
          "García",
          "Martínez",
          "Rossi",
          "Dubois",
          "Martin",
          "Ivanova",
          "Kumar",
          "Patel",
          "Hassan",
          "Nguyen",
          "Kim",
          "Lee",
          "van den Berg",
          "de la Cruz",
          "Ó Brien",
          "Jørgensen",
          "Nowak",
          "Kowalska",
          "Yılmaz");
  private static final List<String> HAN_FAMILY = List.of("张", "王", "李", "陈", "刘", "周", "欧阳");
  private static final List<String> HAN_GIVEN = List.of("伟", "静", "敏", "晓明", "一凡", "子涵", "宇");
  private static final List<String> SYLLABLES =
      List.of(
          "ar", "bel", "cor", "dan", "el", "fen", "gor", "hal", "is", "jor", "kel", "lor", "mar",
          "nor", "ost", "pel", "quen", "ras", "sol", "tor", "ul", "ver", "wes", "yar", "zan");
  private static final List<String> KINDS =
      List.of(
          "University of %s",
          "%s University",
          "%s Institute of Technology",
          "Universität %s",
          "Université de %s",
          "%s Laboratory",
          "%s Medical Center",
          "%s University of Science");

  private final long seed;
  private final int people;
  private final int institutions;

  /** A world for so many grants. */
  InventedWorld(long seed, int grants) {
    this.seed = seed;
    this.people = Math.max(12, grants / 3);
    this.institutions = Math.max(6, 2 * (int) Math.sqrt(people));
  }

  /** A funder and how it numbers its awards. */
  record Funder(String name, String abbreviation, String numberPattern) {}

  private static final List<Funder> FUNDERS =
      List.of(
          new Funder("Arvel Science Foundation", "ASF", "ASF-%08d"),
          new Funder("National Fund for Basic Research of Solveria", "NFBR", "%08d"),
          new Funder("Council for Inquiry", "CFI", "CI/%07d/1"),
          new Funder("Norrland Research Agency", "NRA", "NRA-2%07d-A"),
          new Funder("Stiftung Weitblick", "SW", "WB %d/2-1"),
          new Funder("Ministry of Learning of Quenland", "MLQ", "2021ML%06d"),
          new Funder("远景科学基金会", "YJKX", "YJ%07d"),
          new Funder("学術未来機構", "GMK", "%02dK%05d"),
          new Funder("Fondation des Trois Rivières", "FTR", "FTR-%06d"),
          new Funder("Halcor Industrial Fellowships", "HIF", ""));

  Random random(long kind, long number) {
    long mixed = (seed * 31 + kind) * 0x9E3779B97F4A7C15L + number * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 30)) * 0x94D049BB133111EBL;
    return new Random(mixed ^ (mixed >>> 31));
  }

  /** A number below {@code bound}, small ones far more often (about Zipf's law). */
  static int skewed(Random random, int bound) {
    double rank = Math.pow(bound + 1.0, random.nextDouble()) - 1;
    return Math.min(bound - 1, (int) rank);
  }

  int anyPerson(Random random) {
    return skewed(random, people);
  }

  /** Somebody who works with that person, mostly from a small circle. */
  int colleague(Random random, int person) {
    return random.nextInt(4) == 0 ? anyPerson(random) : (person + 1 + skewed(random, 8)) % people;
  }

  Funder anyFunder(Random random) {
    return FUNDERS.get(skewed(random, FUNDERS.size()));
  }

  String name(int person) {
    Random random = random(1, person);
    if (random.nextInt(20) == 0) {
      return pick(random, HAN_FAMILY) + pick(random, HAN_GIVEN);
    }
    String initial =
        random.nextInt(6) == 0 ? "ABCDEFGHIJKLM".charAt(random.nextInt(13)) + ". " : "";
    return pick(random, GIVEN) + " " + initial + pick(random, FAMILY);
  }

  /** An iD from a block that is not given out, for two of five people, else null. */
  String orcid(int person) {
    if (random(2, person).nextInt(5) >= 2) {
      return null;
    }
    String digits = String.format("0999%011d", person);
    String all = digits + Orcid.checkDigit(digits);
    return String.join(
        "-", all.substring(0, 4), all.substring(4, 8), all.substring(8, 12), all.substring(12));
  }

  int home(int person) {
    return skewed(random(3, person), institutions);
  }

  String institution(int number) {
    Random random = random(4, number);
    StringBuilder place = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      place.append(pick(random, SYLLABLES));
    }
    place.setCharAt(0, Character.toUpperCase(place.charAt(0)));
    return String.format(pick(random, KINDS), place);
  }

  static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
