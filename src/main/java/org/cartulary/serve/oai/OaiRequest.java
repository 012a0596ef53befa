package org.cartulary.serve.oai;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cartulary.serve.http.Parameters;

/**
 * A request with the arguments that its verb takes.
 *
 * @param arguments by name, without the verb
 */
record OaiRequest(OaiVerb verb, Map<String, String> arguments) {
  private static final String VERB = "verb";
  private static final String TOKEN = "resumptionToken";

  /**
   * Reads a request.
   *
   * @throws OaiException badVerb or badArgument
   */
  static OaiRequest read(Parameters parameters) throws OaiException {
    OaiVerb verb = verb(parameters.all(VERB));
    Map<String, String> arguments = new TreeMap<>();
    for (String name : parameters.names()) {
      if (!name.equals(VERB)) {
        arguments.put(name, argument(verb, name, parameters.all(name)));
      }
    }
    if (arguments.containsKey(TOKEN)) {
      if (arguments.size() > 1) {
        throw bad(
            "resumptionToken is an exclusive argument: it repeats what the list was asked by");
      }
      return new OaiRequest(verb, arguments);
    }
    for (String name : verb.required()) {
      if (!arguments.containsKey(name)) {
        throw bad(verb.word() + " needs the argument " + name);
      }
    }
    return new OaiRequest(verb, arguments);
  }

  private static OaiVerb verb(List<String> said) throws OaiException {
    if (said.size() != 1) {
      throw new OaiException(
          OaiError.BAD_VERB, said.isEmpty() ? "there is no verb" : "there are several verbs");
    }
    Optional<OaiVerb> verb = OaiVerb.of(said.get(0));
    if (verb.isEmpty()) {
      throw new OaiException(OaiError.BAD_VERB, "OAI-PMH has no verb " + said.get(0));
    }
    return verb.get();
  }

  private static String argument(OaiVerb verb, String name, List<String> values)
      throws OaiException {
    boolean known =
        verb.required().contains(name)
            || verb.optional().contains(name)
            || (verb.isResumable() && name.equals(TOKEN));
    if (!known) {
      throw bad(verb.word() + " has no argument " + name);
    }
    if (values.size() != 1) {
      throw bad("the argument " + name + " is repeated");
    }
    return values.get(0);
  }

  private static OaiException bad(String message) {
    return new OaiException(OaiError.BAD_ARGUMENT, message);
  }

  /** An argument, if it was said. */
  Optional<String> argument(String name) {
    return Optional.ofNullable(arguments.get(name));
  }

  /** The resumption token, if it was said. */
  Optional<String> token() {
    return argument(TOKEN);
  }
}
