package org.cartulary.site;

import java.util.ArrayList;
import java.util.List;
import org.cartulary.config.CollaboratorConfig;
import org.cartulary.config.Login;
import org.cartulary.config.SiteConfig;
import org.cartulary.store.federation.Collaborator;
import org.cartulary.store.federation.Federation;
import org.cartulary.store.federation.Silence;
import org.cartulary.store.remote.Credentials;
import org.jspecify.annotations.Nullable;

/** The collaborators of a configuration, ready to be asked. */
final class Collaborators {
  private Collaborators() {}

  static Federation of(SiteConfig config) {
    return new Federation(config.collaborators().stream().map(Collaborators::of).toList());
  }

  /**
   * The result of a query.
   *
   * @param cut what is to be said of an answer that was cut; "" if it was not
   * @param silences the collaborators whose answer it lacks
   */
  static CommandResult result(String output, String cut, List<Silence> silences) {
    List<String> lines = new ArrayList<>();
    if (!cut.isEmpty()) {
      lines.add(cut);
    }
    silences.forEach(
        silence -> lines.add("cartulary: the answer is partial, without " + silence.inWords()));
    return new CommandResult(
        silences.isEmpty() ? ExitStatus.DONE : ExitStatus.REFUSED,
        output,
        String.join("\n", lines));
  }

  private static Collaborator of(CollaboratorConfig config) {
    return new Collaborator(
        config.name(),
        config.title(),
        config.endpoint(),
        config.timeout(),
        config.maxBytes(),
        config.maxResults(),
        config.privateAddress(),
        credentials(config.login()));
  }

  private static @Nullable Credentials credentials(@Nullable Login login) {
    return login == null
        ? null
        : new Credentials(
            login.user(),
            login.password(),
            login.vivo() ? Credentials.Manner.VIVO : Credentials.Manner.BASIC);
  }
}
