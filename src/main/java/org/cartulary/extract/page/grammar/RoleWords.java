package org.cartulary.extract.page.grammar;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cartulary.extract.Lexicon;
import org.cartulary.model.ParticipationRole;
import org.jspecify.annotations.Nullable;

/** What the words for roles mean. */
public final class RoleWords {
  private static final Map<String, ParticipationRole> KINDS = kinds();

  private final Map<String, ParticipationRole> roles = new LinkedHashMap<>();
  private final String expression;

  public RoleWords(Lexicon lexicon) {
    KINDS.forEach((kind, role) -> lexicon.set(kind).forEach(word -> roles.putIfAbsent(word, role)));
    expression = lexicon.anyOf(KINDS.keySet().toArray(String[]::new));
  }

  private static Map<String, ParticipationRole> kinds() {
    Map<String, ParticipationRole> kinds = new LinkedHashMap<>();
    kinds.put("role-pi", ParticipationRole.PRINCIPAL_INVESTIGATOR);
    kinds.put("role-copi", ParticipationRole.CO_PRINCIPAL_INVESTIGATOR);
    kinds.put("role-investigator", ParticipationRole.INVESTIGATOR);
    kinds.put("role-member", ParticipationRole.MEMBER);
    return kinds;
  }

  /** The role that a kind of the lexicon stands for, or null where the kind is no role. */
  public static @Nullable ParticipationRole roleOfKind(String kind) {
    return KINDS.get(kind);
  }

  /** The role that a word means, or null. */
  public @Nullable ParticipationRole role(String word) {
    return roles.get(word.strip().toLowerCase(Locale.ROOT));
  }

  /** A regular expression for all the words, without a group. */
  String expression() {
    return expression;
  }
}
