package org.cartulary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cartulary.RandomRecords;
import org.cartulary.model.Grant;
import org.cartulary.model.Organization;
import org.cartulary.model.Person;
import org.cartulary.model.Publication;
import org.cartulary.model.SourceDescription;
import org.cartulary.model.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesPropertyTest {
  private static final List<SourceDescription> SOURCES =
      List.of(
          new SourceDescription("a", null, null, new RandomRecords(1).person()),
          new SourceDescription("b", null, null, null));

  private record Said(SourceDescription source, SourceRecord record) {}

  private static List<Said> said(long seed) {
    List<Said> all = new ArrayList<>();
    for (SourceRecord record : new RandomRecords(seed).records(300)) {
      all.add(new Said(SOURCES.get(all.size() % 2), record));
    }
    return all;
  }

  private static Identities settle(List<Said> all) {
    IdentityCollector collector = new IdentityCollector(List.of());
    SOURCES.forEach(collector::add);
    all.forEach(said -> collector.add(said.source(), said.record()));
    return collector.settle();
  }

  private static String key(Identities identities, Said said) {
    if (said.record() instanceof Grant grant) {
      return identities.grant(grant);
    } else if (said.record() instanceof Person person) {
      return identities.person(said.source(), person);
    } else if (said.record() instanceof Organization organization) {
      return identities.organization(organization).key();
    } else if (said.record() instanceof Publication publication) {
      return identities.publication(publication);
    }
    return "";
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void keys_do_not_depend_on_the_order_of_records(long seed) {
    List<Said> all = said(seed);
    Identities first = settle(all);
    List<Said> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    Identities second = settle(shuffled);
    assertThat(all).allSatisfy(s -> assertThat(key(second, s)).isEqualTo(key(first, s)));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void what_an_identifier_tells_apart_never_shares_a_key(long seed) {
    List<Said> all = said(seed);
    Identities identities = settle(all);
    Map<String, Set<String>> identifiers = new HashMap<>();
    Map<String, Set<String>> keys = new HashMap<>();
    for (Said said : all) {
      String identifier = identifier(identities, said.record());
      if (identifier != null) {
        String key = key(identities, said);
        identifiers.computeIfAbsent(key, k -> new HashSet<>()).add(identifier);
        keys.computeIfAbsent(identifier, k -> new HashSet<>()).add(key);
      }
    }
    assertThat(identifiers).isNotEmpty().allSatisfy((key, ids) -> assertThat(ids).hasSize(1));
    assertThat(keys).allSatisfy((identifier, k) -> assertThat(k).hasSize(1));
  }

  private static @Nullable String identifier(Identities identities, SourceRecord record) {
    if (record instanceof Grant grant && grant.awardNumber() != null && grant.funder() != null) {
      return identities.organization(grant.funder().value()).key()
          + " "
          + grant.awardNumber().value().normalized();
    } else if (record instanceof Person person) {
      return person.orcid();
    } else if (record instanceof Organization organization) {
      return organization.ror();
    } else if (record instanceof Publication publication) {
      return publication.doi();
    }
    return null;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void keys_can_stand_in_an_iri(long seed) {
    List<Said> all = said(seed);
    Identities identities = settle(all);
    assertThat(all)
        .filteredOn(said -> !key(identities, said).isEmpty())
        .allSatisfy(
            said ->
                assertThat(key(identities, said))
                    .matches("[a-z]+(-[\\p{L}\\p{N}\\p{M}]+)+")
                    .hasSizeLessThan(200));
  }
}
