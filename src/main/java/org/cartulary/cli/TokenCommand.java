package org.cartulary.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cartulary.serve.operation.ApiToken;
import org.cartulary.serve.operation.Scope;
import org.cartulary.site.ExitStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code token}: makes a token for what not everybody may do with a running server. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a new token for a running server and prints it, with the line to add to the server's"
          + " file of tokens. The server keeps only the hash in that line, so the token cannot be"
          + " shown again."
    })
final class TokenCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "NAME", description = "Whose it is, such as ci.")
  private String name = "";

  @Option(
      names = "--may",
      split = ",",
      paramLabel = "SCOPE",
      defaultValue = "publish,report",
      description = "What it allows: publish, report, metrics; ${DEFAULT-VALUE} by default.")
  private List<Scope> scopes = List.of();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (!name.matches("[A-Za-z0-9._-]{1,64}") && spec != null) {
      throw new ParameterException(
          spec.commandLine(), "a name is of letters, digits, dots, hyphens and underscores");
    }
    Set<Scope> allowed = EnumSet.copyOf(scopes);
    String secret = ApiToken.newSecret();
    PrintWriter out = new Streams(spec).out();
    out.println("token  " + secret);
    out.println("line   " + ApiToken.of(name, allowed, secret).line());
    out.flush();
    return ExitStatus.DONE;
  }
}
