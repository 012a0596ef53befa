package org.cartulary.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Hands work to the {@code serve} that holds a store. */
public final class ControlClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ControlClient() {}

  /**
   * Asks the server of the store to publish, and waits until it has.
   *
   * @return what it did; empty where no server listens (none runs, or another kind of process holds the store)
   */
  public static Optional<CommandResult> publish(Path store, ReportFormat format) {
    Optional<ControlFile> control = ControlFile.read(store);
    if (control.isEmpty()) {
      return Optional.empty();
    }
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    String query = format == ReportFormat.JSON ? "?format=json" : "";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + control.get().port() + "/publish" + query))
            .header("Authorization", "Bearer " + control.get().token())
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        return Optional.empty();
      }
      JsonNode answer = JSON.readTree(response.body());
      return Optional.of(new CommandResult(answer.path("status").asInt(), answer.path("output").asText()));
    } catch (IOException e) {
      // Whoever wrote the file no longer listens.
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
