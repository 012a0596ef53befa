package org.cartulary.extract.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cartulary.extract.RecordReader;
import org.cartulary.extract.RecordSink;
import org.cartulary.model.SourceRecord;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.source.Decoding;
import org.cartulary.source.MarkedYaml;
import org.cartulary.source.MarkedYaml.Fault;
import org.cartulary.source.MarkedYaml.FaultKind;
import org.cartulary.source.MarkedYaml.Range;
import org.cartulary.source.TextDecoder;

/**
 * Reads records written by hand as YAML: a list of records, or lists of them under {@code grants},
 * {@code people}, {@code organizations}, {@code topics} and {@code publications}. A record with a
 * problem is refused; the others arrive. Every fact has its own passage as its evidence.
 */
public final class YamlRecordReader implements RecordReader {
  private static final Map<String, RecordParser.Type> LISTS =
      Map.of(
          "grants", RecordParser.Type.GRANT,
          "people", RecordParser.Type.PERSON,
          "organizations", RecordParser.Type.ORGANIZATION,
          "topics", RecordParser.Type.TOPIC,
          "publications", RecordParser.Type.PUBLICATION);
  private static final String SHAPE =
      "Write a list of records, or lists under "
          + String.join(", ", LISTS.keySet().stream().sorted().toList())
          + ".";

  private final Path file;
  private final String document;
  private final RecordParser parser = new RecordParser();

  /**
   * @param document what the file is called in evidence and problems: its path inside the site
   */
  public YamlRecordReader(Path file, String document) {
    this.file = file;
    this.document = document;
  }

  @Override
  public void read(RecordSink sink) {
    Decoding decoding = new TextDecoder(TextDecoder.DEFAULT_LIMIT).read(file, document);
    if (decoding instanceof Decoding.Refused refused) {
      sink.problem(refused.problem());
      return;
    }
    MarkedYaml yaml = MarkedYaml.read(((Decoding.Decoded) decoding).text());
    yaml.faults().forEach(fault -> sink.problem(problem(yaml, fault)));
    JsonNode root = yaml.root();
    if (root.isArray()) {
      readList(yaml, root, RecordParser.Type.GRANT, false, sink);
    } else if (root.isObject()) {
      readLists(yaml, root, sink);
    } else if (!root.isMissingNode()) {
      Range all = yaml.at(List.of());
      sink.problem(
          new Problem(
              ProblemCode.RECORD_WRONG_VALUE,
              "This file holds no records.",
              SHAPE,
              yaml.source().place(all.from(), all.to())));
    }
  }

  private void readLists(MarkedYaml yaml, JsonNode root, RecordSink sink) {
    YamlPlaces places = new YamlPlaces(yaml, yaml.whole(root));
    for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      RecordParser.Type type = LISTS.get(name);
      if (type == null) {
        new Reading(places, sink).unknownKey(root, name, LISTS.keySet());
      } else if (root.get(name).isArray()) {
        readList(yaml, root.get(name), type, true, sink);
      } else {
        new Reading(places, sink).wrongValue(root, name, "a list of records");
      }
    }
  }

  /**
   * @param named whether the list's own name says what its records are, so that none may differ
   */
  private void readList(
      MarkedYaml yaml, JsonNode list, RecordParser.Type type, boolean named, RecordSink sink) {
    for (int i = 0; i < list.size(); i++) {
      JsonNode node = list.get(i);
      Range block = yaml.value(list, i);
      if (!node.isObject() || block == null) {
        new Reading(new YamlPlaces(yaml, yaml.whole(list)), sink)
            .wrongValue(list, i, "a record, which has keys and values");
        sink.refused();
        continue;
      }
      YamlPlaces places = new YamlPlaces(yaml, block);
      String word = type.name().toLowerCase(Locale.ROOT);
      if (named && !node.path("type").asText(word).equals(word)) {
        new Reading(places, sink).wrongValue(node, "type", word + " in this list");
        sink.refused();
        continue;
      }
      SourceRecord record = parser.parse(node, type, places, sink);
      if (record == null) {
        sink.refused();
      } else {
        sink.record(record);
      }
    }
  }

  private static Problem problem(MarkedYaml yaml, Fault fault) {
    boolean unreadable = fault.kind() == FaultKind.UNREADABLE;
    return new Problem(
        unreadable ? ProblemCode.RECORD_UNREADABLE : ProblemCode.RECORD_WRONG_VALUE,
        unreadable
            ? "This is not YAML that we can read: " + fault.what() + "."
            : "This is wrong: " + fault.what() + "; only the first is read.",
        unreadable
            ? "Check the indentation, the colons and the quotation marks around here."
            : "Keep one of the two.",
        yaml.source().place(fault.range().from(), fault.range().to()));
  }
}
