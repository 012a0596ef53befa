package org.cartulary.export.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.OrganizationLink;

/**
 * The name of a grant among OpenAIRE's harvesters (OpenAIRE Guidelines for Literature Repositories
 * 3, project identifier): {@code
 * info:eu-repo/grantAgreement/Funder/Programme/Number/Jurisdiction/Title/Acronym}.
 */
public final class GrantAgreement {
  private static final String START = "info:eu-repo/grantAgreement";

  private GrantAgreement() {}

  /**
   * That of a grant; empty without an award number, or without one funder who can have given it.
   */
  public static Optional<String> of(GrantRecord grant) {
    if (grant.funders().size() != 1) {
      return Optional.empty();
    }
    OrganizationLink funder = grant.funders().get(0);
    String name =
        funder.abbreviation() != null
            ? funder.abbreviation()
            : funder.names().stream().findFirst().map(LanguageText::text).orElse("");
    if (grant.awardNumber() == null || grant.awardNumber().isBlank() || name.isBlank()) {
      return Optional.empty();
    }
    String programme = grant.programme() == null ? "" : grant.programme().text();
    String title = grant.titles().stream().findFirst().map(LanguageText::text).orElse("");
    String acronym = grant.abbreviation() == null ? "" : grant.abbreviation();
    // No source tells the jurisdiction.
    return Optional.of(
        Stream.of(START, name, programme, grant.awardNumber(), "", title, acronym)
            .map(part -> part.equals(START) ? part : encoded(part))
            .collect(Collectors.joining("/"))
            .replaceAll("/+$", ""));
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
