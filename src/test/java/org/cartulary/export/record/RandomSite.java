package org.cartulary.export.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/**
 * The records of a site that is made up: whatever may be missing is sometimes missing, and whatever
 * a source may have got wrong is sometimes wrong. All own things that are linked have a record.
 */
public final class RandomSite {
  private static final String[] TEXTS = {
    "",
    " ",
    "a",
    "Ünïcode",
    "国家自然科学基金",
    "نص عربي",
    "<b>&amp;</b> ]]>",
    "tab\tline\nreturn\r",
    "\u0000\u0007\u001f",
    "\uD83D\uDE00",
    "\uD83D",
    "\uDE00x",
    "\uFFFE\uFFFF",
    "é\u0085\u2028"
  };
  private static final String[] LANGUAGES = {
    "", "en", "zh-hans", "de-at-1996", "x_y", "1", "abcdefghij", "en-", "und"
  };
  private static final String[] DATES = {
    "2023",
    "2023-01",
    "2023-01-15",
    "2024-02-29",
    "2023-02-29",
    "0000",
    "0001-01-01",
    "9999-12-31",
    "2023-13",
    "23",
    "today",
    "2023-1-5",
    "-0044",
    "2023-01-15T10:00:00Z",
    ""
  };
  private static final String[] ADDRESSES = {
    "https://example.org/",
    "https://example.org/a b",
    "mailto:a@example.org",
    "http://[",
    "%zz",
    "https://例え.jp/ü?q=%20#f",
    "relative/one",
    "",
    "urn:isbn:1",
    "http://",
    "http:///x",
    ":x",
    "http://example.org:port/",
    "file:/x",
    "https://example.org/%C3%A9|x"
  };
  private static final String[] DOIS = {
    "10.1000/x",
    "10.1000.10/x<y>",
    "10.1/x",
    "10.1000/a b",
    "10.1000/",
    "https://doi.org/10.1000/x",
    ""
  };
  private static final String[] ORCIDS = {
    "0000-0002-1825-0097", "0009-0001-2345-6789", "0000-0004-1825-0097", "0000-0003-5000-0001",
    "0009-0010-0000-0000", "0000-0002-1825-009x", "1", ""
  };
  private static final String[] AMOUNTS = {
    "1000", "1250.50", "-1", "1e5", "many", "9".repeat(60), ""
  };
  private static final String[] TYPES = {
    "Document", "AcademicArticle", "Book", "Chapter", "Thing", "University", "Organization", ""
  };

  private final Random random;
  private final List<OrganizationLink> organizations;
  private final List<PersonLink> persons;
  private final List<PublicationLink> publications;
  private final List<GrantLink> grants;

  public RandomSite(long seed, int size) {
    random = new Random(seed);
    organizations = things(size, this::organization);
    persons = things(size, this::person);
    publications = things(size, this::publication);
    grants = things(size, this::grant);
  }

  private interface Thing<T> {
    T of(int number, boolean own);
  }

  private <T> List<T> things(int size, Thing<T> thing) {
    return IntStream.range(0, size).mapToObj(i -> thing.of(i, random.nextInt(4) > 0)).toList();
  }

  private static String iri(String kind, int number, boolean own) {
    String name = number % 17 == 5 ? "long".repeat(40) : "ü%20-";
    return (own ? SmallSite.BASE : "https://other.example/") + kind + name + number;
  }

  private OrganizationLink organization(int number, boolean own) {
    return new OrganizationLink(
        iri("org", number, own),
        own,
        texts(1),
        maybe(this::text),
        maybe(() -> one("01h0zpd94", "04c4dkn09", "nope", "01H0ZPD94", "")),
        maybe(() -> one("501100001809", "x1", "")));
  }

  private PersonLink person(int number, boolean own) {
    return new PersonLink(
        iri("person", number, own),
        own,
        text(),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(() -> one(ORCIDS)),
        some(organizations));
  }

  private PublicationLink publication(int number, boolean own) {
    return new PublicationLink(iri("doc", number, own), own, texts(1), maybe(() -> one(DOIS)));
  }

  private GrantLink grant(int number, boolean own) {
    return new GrantLink(iri("grant", number, own), own, texts(1), maybe(this::text));
  }

  private TopicLink topic() {
    return new TopicLink(
        one(ADDRESSES), random.nextBoolean(), texts(1), maybe(() -> one(ADDRESSES)));
  }

  /** All records of the site. */
  public List<MetadataRecord> records() {
    return Stream.of(
            organizations.stream().filter(OrganizationLink::own).map(this::record),
            persons.stream().filter(PersonLink::own).map(this::record),
            publications.stream().filter(PublicationLink::own).map(this::record),
            grants.stream().filter(GrantLink::own).map(this::record))
        .flatMap(stream -> stream)
        .toList();
  }

  private MetadataRecord record(OrganizationLink link) {
    return new OrganizationRecord(
        link, one(TYPES), random.nextBoolean(), some(organizations), addresses(), List.of());
  }

  private MetadataRecord record(PersonLink link) {
    return new PersonRecord(link, addresses(), List.of());
  }

  private MetadataRecord record(PublicationLink link) {
    return new PublicationRecord(
        link,
        one(TYPES),
        maybe(() -> one(DATES)),
        maybe(this::text),
        some(persons),
        some(grants),
        List.of());
  }

  private MetadataRecord record(GrantLink link) {
    return new GrantRecord(
        link.iri(),
        random.nextBoolean(),
        link.titles(),
        maybe(this::text),
        texts(0),
        link.awardNumber(),
        maybe(this::text),
        maybe(() -> one(DOIS)),
        maybe(() -> new Amount(one(AMOUNTS), maybe(() -> one("EUR", "CNY", "euro", "")))),
        maybe(() -> texts(1).get(0)),
        maybe(this::text),
        maybe(() -> one(DATES)),
        maybe(() -> one(DATES)),
        some(organizations),
        some(organizations),
        some(persons).stream()
            .map(person -> new Participation(person, one(Role.values())))
            .toList(),
        random.nextInt(3) > 0 ? List.of() : List.of(topic(), topic()),
        texts(0),
        some(publications),
        addresses(),
        List.of());
  }

  private <T> T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }

  private String text() {
    return one(TEXTS) + one(TEXTS);
  }

  private List<LanguageText> texts(int least) {
    return IntStream.range(0, least + random.nextInt(3))
        .mapToObj(i -> new LanguageText(text(), one(LANGUAGES)))
        .toList();
  }

  private List<String> addresses() {
    return IntStream.range(0, random.nextInt(3)).mapToObj(i -> one(ADDRESSES)).toList();
  }

  private <T> List<T> some(List<T> all) {
    List<T> some = new ArrayList<>();
    Arrays.stream(random.ints(random.nextInt(4), 0, all.size()).toArray())
        .forEach(i -> some.add(all.get(i)));
    return some;
  }
}
