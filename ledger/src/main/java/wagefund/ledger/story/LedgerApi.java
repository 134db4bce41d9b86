package wagefund.ledger.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ledger as a client over the network sees it. */
final class LedgerApi {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PAGE = 200;
  private static final String BOUNDARY = "roster-of-a-story";

  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  LedgerApi(URI base) {
    this.base = base;
  }

  URI base() {
    return base;
  }

  Answer post(String token, String path, ObjectNode body, String key) {
    return send(
        request(token, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(body))));
  }

  /** Opens a case with its workers in a file. */
  Answer postWithRoster(String token, String path, ObjectNode body, Path roster, String key) {
    return send(
        request(token, path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofByteArray(parts(body, roster))));
  }

  private static byte[] parts(ObjectNode body, Path roster) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      part(
          out,
          "name=\"case\"",
          "application/json",
          Json.write(body).getBytes(StandardCharsets.UTF_8));
      part(
          out,
          "name=\"roster\"; filename=\"roster\"",
          "application/octet-stream",
          Files.readAllBytes(roster));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static void part(ByteArrayOutputStream out, String name, String type, byte[] content) {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; "
            + name
            + "\r\nContent-Type: "
            + type
            + "\r\n\r\n";
    out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(content);
    out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  /** Reads what is there once the ledger can be read up to the position. */
  JsonNode get(String token, String path, String position) {
    HttpRequest.Builder request = request(token, path).GET();
    if (!position.isEmpty()) {
      request = request.header("Ledger-Position", position);
    }
    Answer answer = send(request);
    for (int i = 0; i < 10 && answer.codes().contains("READ_BEHIND"); i++) {
      answer = send(request);
    }
    if (!answer.isAccepted()) {
      throw new IllegalStateException(
          "GET "
              + path
              + " answered "
              + answer.status()
              + " "
              + answer.codes()
              + " "
              + answer.detail());
    }
    return answer.body();
  }

  /** Reads all pages of a list. */
  List<JsonNode> all(String token, String path, String position) {
    List<JsonNode> items = new ArrayList<>();
    String pages = path + (path.contains("?") ? "&" : "?") + "size=" + PAGE + "&page=";
    JsonNode page = get(token, pages + 0, position);
    for (int number = 1; ; number++) {
      page.path("items").forEach(items::add);
      if (page.path("items").size() < PAGE) {
        return items;
      }
      page = get(token, pages + number, position);
    }
  }

  /** Waits until the ledger shows a write. */
  void awaitShown(String token, String position) {
    Answer answer = send(request(token, "/funds?size=1").header("Ledger-Position", position).GET());
    for (int i = 0; i < 10 && answer.codes().contains("READ_BEHIND"); i++) {
      answer = send(request(token, "/funds?size=1").header("Ledger-Position", position).GET());
    }
    if (!answer.isAccepted()) {
      throw new IllegalStateException("The write " + position + " is not shown: " + answer);
    }
  }

  private HttpRequest.Builder request(String token, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/api/v1" + path))
            .timeout(PATIENCE)
            .header("Accept", "application/json");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(
          response.statusCode(),
          body(response.body()),
          header(response, "Ledger-Position").orElse(""),
          header(response, "Idempotent-Replayed").filter("true"::equals).isPresent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name);
  }

  private static JsonNode body(String text) {
    try {
      return text.isBlank() ? Json.object() : Json.read(text);
    } catch (IllegalArgumentException e) {
      return Json.object().put("detail", text);
    }
  }
}
