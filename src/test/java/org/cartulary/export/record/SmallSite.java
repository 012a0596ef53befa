package org.cartulary.export.record;

import java.util.List;
import org.cartulary.store.record.GrantLink;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.GrantRecord.Amount;
import org.cartulary.store.record.GrantRecord.Participation;
import org.cartulary.store.record.GrantRecord.Role;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.OrganizationLink;
import org.cartulary.store.record.OrganizationRecord;
import org.cartulary.store.record.PersonLink;
import org.cartulary.store.record.PersonRecord;
import org.cartulary.store.record.PublicationLink;
import org.cartulary.store.record.PublicationRecord;
import org.cartulary.store.record.TopicLink;

/** A small site, made by hand: all that links lead to has a record. */
public final class SmallSite {
  public static final String BASE = "https://example.org/id/";
  public static final ExportSite SITE =
      new ExportSite(BASE, "https://example.org/doc/", "Example grants", null, null);
  private static final List<String> SOURCES = List.of("pages");

  public static final OrganizationLink FUNDER =
      new OrganizationLink(
          BASE + "org-nsfc",
          true,
          List.of(
              en("National Natural Science Foundation of China"),
              new LanguageText("国家自然科学基金委员会", "zh-hans")),
          "NSFC",
          "01h0zpd94",
          "501100001809");
  public static final OrganizationLink SECOND_FUNDER =
      new OrganizationLink(BASE + "org-second", true, List.of(plain("Second")), null, null, null);
  public static final OrganizationLink UNIVERSITY =
      new OrganizationLink(BASE + "org-ustc", true, List.of(en("USTC")), null, "04c4dkn09", null);

  /** Of another site, so without a record. */
  public static final OrganizationLink ELSEWHERE =
      new OrganizationLink(
          "https://other.example/org/1", false, List.of(en("Elsewhere")), null, null, null);

  public static final PersonLink SPLIT =
      new PersonLink(
          BASE + "person-ada",
          true,
          "Example, Ada",
          "Example",
          "Ada",
          "B.",
          "0000-0002-1825-0097",
          List.of(UNIVERSITY, ELSEWHERE));
  public static final PersonLink WHOLE =
      new PersonLink(BASE + "person-shu", true, "Jun Shu", null, null, null, null, List.of());

  /** Of another site; the ORCID iD is in a range that only version 1.2 knows. */
  public static final PersonLink GUEST =
      new PersonLink(
          "https://other.example/person/2",
          false,
          "Guest, Gil",
          "Guest",
          "Gil",
          null,
          "0009-0001-2345-6789",
          List.of(UNIVERSITY));

  public static final GrantRecord RICH =
      new GrantRecord(
          BASE + "grant-nsfc-62206101",
          false,
          List.of(en("Learning <with> noise & doubt"), new LanguageText("带噪声的学习", "zh")),
          "LND",
          List.of(en("We learn.\nThen we doubt."), plain("Sans langue")),
          "62206101",
          "USTC-7",
          "10.35802/221400",
          new Amount("300000.50", "CNY"),
          en("Young Scientists Fund"),
          "completed",
          "2023-01-01",
          "2025-12-31",
          List.of(FUNDER, SECOND_FUNDER, ELSEWHERE),
          List.of(UNIVERSITY),
          List.of(
              new Participation(SPLIT, Role.PRINCIPAL_INVESTIGATOR),
              new Participation(WHOLE, Role.CO_PRINCIPAL_INVESTIGATOR),
              new Participation(GUEST, Role.UNSTATED)),
          List.of(
              new TopicLink(
                  BASE + "topic-noise", true, List.of(en("Noise")), BASE + "scheme-topics"),
              new TopicLink(BASE + "topic-loose", true, List.of(en("Loose")), null)),
          List.of(en("noise"), new LanguageText("噪声", "zh")),
          List.of(
              new PublicationLink(BASE + "doc-1", true, List.of(en("Noisy")), "10.1000/noisy"),
              new PublicationLink(
                  "https://other.example/doc/3", false, List.of(en("Other")), null)),
          List.of("https://example.org/projects/noise"),
          SOURCES);

  /** Nothing but what no grant lacks. */
  public static final GrantRecord BARE =
      bare("grant-bare", List.of(plain("Bare")), null, null, null);

  /** Of which much cannot be said. */
  public static final GrantRecord AWKWARD =
      new GrantRecord(
          BASE + "grant-awkward",
          true,
          List.of(new LanguageText("Bell \u0007 and \uD800 and ]]> \r\n", "x_y")),
          "",
          List.of(),
          null,
          null,
          "no doi",
          new Amount("1000", null),
          null,
          null,
          "2023",
          "2023-02-30",
          List.of(
              new OrganizationLink(
                  "https://other.example/org/4", false, List.of(en("Odd")), null, "ror", "n/a")),
          List.of(),
          List.of(),
          List.of(new TopicLink("no address", false, List.of(en("Odd")), BASE + "scheme-topics")),
          List.of(),
          List.of(),
          List.of(),
          SOURCES);

  public static final PublicationRecord PAPER =
      new PublicationRecord(
          new PublicationLink(BASE + "doc-1", true, List.of(en("Noisy")), "10.1000/noisy"),
          "AcademicArticle",
          "2024-05",
          "Journal of Noise",
          List.of(WHOLE, SPLIT, GUEST),
          List.of(
              new GrantLink(RICH.iri(), true, RICH.titles(), RICH.awardNumber()),
              new GrantLink("https://other.example/grant/5", false, List.of(en("Theirs")), "T-5")),
          SOURCES);

  public static final PersonRecord ADA =
      new PersonRecord(SPLIT, List.of("https://ada.example/", "not an address"), SOURCES);
  public static final OrganizationRecord NSFC =
      new OrganizationRecord(
          FUNDER,
          "GovernmentAgency",
          true,
          List.of(),
          List.of("https://www.nsfc.gov.cn/"),
          SOURCES);
  public static final OrganizationRecord USTC =
      new OrganizationRecord(
          UNIVERSITY, "University", false, List.of(SECOND_FUNDER, ELSEWHERE), List.of(), SOURCES);

  public static final List<MetadataRecord> ALL =
      List.of(
          RICH,
          BARE,
          AWKWARD,
          PAPER,
          ADA,
          new PersonRecord(WHOLE, List.of(), SOURCES),
          NSFC,
          USTC,
          new OrganizationRecord(
              SECOND_FUNDER, "Organization", false, List.of(), List.of(), SOURCES));

  private SmallSite() {}

  public static GrantRecord bare(
      String name, List<LanguageText> titles, Amount amount, String start, String end) {
    return new GrantRecord(
        BASE + name,
        false,
        titles,
        null,
        List.of(),
        null,
        null,
        null,
        amount,
        null,
        null,
        start,
        end,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        SOURCES);
  }

  public static LanguageText en(String text) {
    return new LanguageText(text, "en");
  }

  public static LanguageText plain(String text) {
    return new LanguageText(text, "");
  }
}
