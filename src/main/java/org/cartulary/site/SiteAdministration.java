package org.cartulary.site;

import java.util.Optional;
import org.cartulary.serve.operation.Administration;

/** What an operator can have done with a served site over HTTP. */
final class SiteAdministration implements Administration {
  private final StoreCommands commands;
  private final Runnable publish;

  /**
   * @param commands the site's
   * @param publish publishes by them, and does not throw
   */
  SiteAdministration(StoreCommands commands, Runnable publish) {
    this.commands = commands;
    this.publish = publish;
  }

  @Override
  public void publish() {
    publish.run();
  }

  @Override
  public Optional<Outcome> last() {
    return commands
        .lastPublishing()
        .map(
            last -> {
              CommandResult printed = PublishPrinter.print(last.report(), ReportFormat.JSON);
              return new Outcome(last.finished(), printed.status(), printed.output());
            });
  }
}
