package org.cartulary.bench;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.cartulary.extract.FunderRegistry;
import org.cartulary.extract.RecordSink;
import org.cartulary.extract.records.JsonLinesRecordReader;
import org.cartulary.identity.Identities;
import org.cartulary.identity.IdentityCollector;
import org.cartulary.model.Grant;
import org.cartulary.model.SourceDescription;
import org.cartulary.model.SourceRecord;
import org.cartulary.problem.Problem;

/**
 * {@code IdentityMemory N DIR}: how much heap identity keeps of N invented grants, before and after
 * it has settled. Reads the file as {@code publish} does and keeps no record.
 */
public final class IdentityMemory {
  private static final SourceDescription SOURCE =
      new SourceDescription("invented-grants", null, null, null);

  private IdentityMemory() {}

  public static void main(String[] args) throws IOException {
    int grants = Integer.parseInt(args[0]);
    Path site = GenerateSite.write(grants, 1, Files.createDirectories(Path.of(args[1])));
    Path file = site.resolve("grants.jsonl");
    Set<String> keys = new HashSet<>();
    int people = people(file, keys);
    keys.clear();
    long before = used();
    IdentityCollector collector = new IdentityCollector(FunderRegistry.load());
    read(file, record -> collector.add(SOURCE, record));
    long collected = used() - before;
    Identities identities = collector.settle();
    try {
      long settled = used() - before;
      System.out.printf(
          "%,d grants, %,d people: %,d KB before settling, %,d KB after; %,d bytes a grant%n",
          grants, people, collected / 1024, settled / 1024, settled / grants);
    } finally {
      // Else the collector of garbage may take it before it is measured.
      Reference.reachabilityFence(identities);
    }
  }

  private static int people(Path file, Set<String> keys) {
    IdentityCollector collector = new IdentityCollector(FunderRegistry.load());
    read(file, record -> collector.add(SOURCE, record));
    Identities identities = collector.settle();
    read(
        file,
        record -> {
          if (record instanceof Grant grant) {
            grant.participations().forEach(p -> keys.add(identities.person(SOURCE, p.person())));
          }
        });
    return keys.size();
  }

  private static void read(Path file, Consumer<SourceRecord> sink) {
    new JsonLinesRecordReader(file, "grants.jsonl")
        .read(
            new RecordSink() {
              @Override
              public void record(SourceRecord record) {
                sink.accept(record);
              }

              @Override
              public void problem(Problem problem) {
                throw new IllegalStateException(problem.message());
              }
            });
  }

  private static long used() {
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
