package org.cartulary.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Hands commands to the {@code serve} that holds a store. */
final class ControlClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ControlClient() {}

  /**
   * Asks the server of the store to do it, and waits until it has.
   *
   * @return what it did; empty where no server listens (none runs, or another kind of process holds
   *     the store)
   * @throws IOException if the server took the command and then fell silent
   */
  static Optional<CommandResult> run(Path store, StoreCommand command)
      throws IOException, InterruptedException {
    Optional<ControlFile> control = ControlFile.read(store);
    if (control.isEmpty()) {
      return Optional.empty();
    }
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + control.get().port() + ControlServer.PATH))
            .header("Authorization", ControlServer.credentials(control.get().token()))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(command)))
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return response.statusCode() == 200
          ? Optional.of(JSON.readValue(response.body(), CommandResult.class))
          : Optional.empty();
    } catch (java.net.ConnectException e) {
      // Whoever wrote the file no longer listens.
      return Optional.empty();
    }
  }
}
