package org.cartulary.export.dublincore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cartulary.export.record.Approved;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.RandomSite;
import org.cartulary.export.record.SharedSchema;
import org.cartulary.export.record.SmallSite;
import org.cartulary.export.record.XmlItems;
import org.cartulary.store.record.MetadataRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class DublinCoreFormatTest {
  private final DublinCoreFormat format = new DublinCoreFormat(SmallSite.SITE);

  @Test
  void items_say_what_was_approved() throws Exception {
    Approved.matches(
        "dublincore/items.xml",
        XmlItems.canonical(XmlItems.of(format, SmallSite.ALL, Losses.IGNORED)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void every_item_of_any_site_is_there_and_valid(long seed) {
    SharedSchema schema = SharedSchema.at("oaipmh/schemas/oai_dc.xsd");
    List<MetadataRecord> records = new RandomSite(seed, 60).records();
    List<Element> items = XmlItems.of(format, records, Losses.IGNORED);
    assertThat(items)
        .hasSize(records.stream().mapToInt(record -> ItemType.of(record.kind()).size()).sum());
    assertThat(items).allSatisfy(item -> assertThat(schema.problems(item)).isEmpty());
  }
}
