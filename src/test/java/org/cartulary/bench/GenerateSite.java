package org.cartulary.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code bench/generate N DIR [--seed S]}: writes a site of N invented grants. */
public final class GenerateSite {
  private GenerateSite() {}

  public static void main(String[] args) throws IOException {
    boolean seeded = args.length == 4 && args[2].equals("--seed");
    if ((args.length != 2 && !seeded) || !args[0].matches("[0-9]{1,9}")) {
      System.err.println("usage: bench/generate N DIR [--seed S]");
      System.exit(2);
    }
    int grants = Integer.parseInt(args[0]);
    long seed = seeded ? Long.parseLong(args[3]) : 1;
    Path site = write(grants, seed, Path.of(args[1]));
    System.out.printf("%s: %,d grants, seed %d%n", site, grants, seed);
  }

  /** Writes the site and gives its folder. */
  public static Path write(int grants, long seed, Path site) throws IOException {
    Files.createDirectories(site);
    Files.writeString(
        site.resolve("cartulary.yaml"),
        """
        title: %d invented grants, seed %d
        description: Nothing here exists. Written by bench/generate.
        licence: https://creativecommons.org/publicdomain/zero/1.0/
        sources:
          - name: invented-grants
            file: grants.jsonl
        """
            .formatted(grants, seed));
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(site.resolve("grants.jsonl")), 1 << 16)) {
      new GrantGenerator(seed, grants).write(out);
    }
    return site;
  }
}
