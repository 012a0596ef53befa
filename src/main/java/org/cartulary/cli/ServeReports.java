package org.cartulary.cli;

import java.util.regex.Pattern;
import org.cartulary.site.CommandResult;
import org.cartulary.site.ExitStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** What {@code serve} has to say while it runs. */
sealed interface ServeReports {

  /** Says what a command did, and returns its exit status. */
  int report(CommandResult result);

  /** Says where the site is served. */
  void serving(String address);

  /**
   * Reports for people; or for a program, where the log is for one.
   *
   * @param log the variable {@code CARTULARY_LOG}
   */
  static ServeReports of(Streams streams, @Nullable String log) {
    return "json".equals(log) ? new Logged() : new Printed(streams);
  }

  /** As text, where other commands print. */
  record Printed(Streams streams) implements ServeReports {
    @Override
    public int report(CommandResult result) {
      return streams.print(result);
    }

    @Override
    public void serving(String address) {
      streams.out().printf("serving  %s  (Ctrl-C stops)%n", address);
      streams.out().flush();
    }
  }

  /** As events of the log, one for each problem and for each stage of a publishing. */
  record Logged() implements ServeReports {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    /** What a report says of one thing goes on in lines that are indented. */
    private static final Pattern BETWEEN = Pattern.compile("\\R(?! )");

    /** The columns of a report for people. */
    private static final Pattern GAP = Pattern.compile("^([a-z]+) {2,}");

    @Override
    public int report(CommandResult result) {
      Level level = result.status() == ExitStatus.FAILED ? Level.ERROR : Level.INFO;
      log(level, result.output());
      log(Level.ERROR, result.error());
      return result.status();
    }

    private static void log(Level level, String report) {
      BETWEEN
          .splitAsStream(report.strip())
          .filter(said -> !said.isBlank())
          .forEach(said -> LOG.atLevel(level).log("{}", GAP.matcher(said).replaceFirst("$1 ")));
    }

    @Override
    public void serving(String address) {
      LOG.info("serving {}", address);
    }
  }
}
