package wagefund.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The running ledger as an officer or a case system sees it: by HTTP alone. */
public final class LedgerApi {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  /** An answer; the body is JSON, or missing where it is something else. */
  public record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {

    public String code() {
      return body.path("code").asText();
    }

    public String text(String field) {
      return body.path(field).asText();
    }

    public Optional<String> header(String name) {
      return raw.headers().firstValue(name);
    }

    public String position() {
      return header("Ledger-Position").orElse("");
    }

    /** The places of all problems. */
    public String places() {
      StringBuilder places = new StringBuilder();
      body.path("problems")
          .forEach(
              p ->
                  places
                      .append(places.isEmpty() ? "" : "; ")
                      .append(p.path("code").asText())
                      .append(" at ")
                      .append(p.path("place").asText()));
      return places.toString();
    }
  }

  private final HttpClient http;
  private final String baseUrl;
  private final Map<String, String> passwords;
  private final String user;

  private LedgerApi(HttpClient http, String baseUrl, Map<String, String> passwords, String user) {
    this.http = http;
    this.baseUrl = baseUrl;
    this.passwords = passwords;
    this.user = user;
  }

  static LedgerApi at(String baseUrl, Map<String, String> passwords) {
    return new LedgerApi(HttpClient.newHttpClient(), baseUrl, passwords, "");
  }

  public String baseUrl() {
    return baseUrl;
  }

  public String password(String username) {
    return Optional.ofNullable(passwords.get(username)).orElseThrow();
  }

  /** The same ledger, signed in as an officer of the example, or as {@code case-system}. */
  public LedgerApi as(String username) {
    return new LedgerApi(http, baseUrl, passwords, username);
  }

  private String token() {
    return TOKENS.computeIfAbsent(
        baseUrl + " " + user, key -> user.equals("case-system") ? clientToken() : officerToken());
  }

  private String officerToken() {
    String body = "{\"username\":\"" + user + "\",\"password\":\"" + password(user) + "\"}";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/api/v1/sign-in"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return signedIn(send(request), "token");
  }

  private static String signedIn(Answer answer, String field) {
    if (answer.status() != 200) {
      throw new AssertionError(answer.status() + " " + answer.body());
    }
    return answer.text(field);
  }

  private String clientToken() {
    String basic =
        Base64.getEncoder()
            .encodeToString((user + ":" + password(user)).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=client_credentials&scope=case.write%20advance.request%20read"))
            .build();
    return signedIn(send(request), "access_token");
  }

  /** Posts JSON under a fresh idempotency key. */
  public Answer post(String path, String json) {
    return post(path, json, UUID.randomUUID().toString());
  }

  public Answer post(String path, String json, String key) {
    return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8), key);
  }

  public Answer post(String path, String contentType, byte[] body, String key) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    return send(request.build());
  }

  /** Uploads a case with its roster as a file. */
  public Answer upload(String path, String json, String fileName, byte[] file) {
    String boundary = "ledger" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(
        body,
        boundary,
        "name=\"case\"\r\nContent-Type: application/json",
        json.getBytes(StandardCharsets.UTF_8));
    part(
        body,
        boundary,
        "name=\"roster\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream",
        file);
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return post(
        path,
        "multipart/form-data; boundary=" + boundary,
        body.toByteArray(),
        UUID.randomUUID().toString());
  }

  private static void part(ByteArrayOutputStream body, String boundary, String head, byte[] data) {
    String start = "--" + boundary + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n";
    body.writeBytes(start.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(data);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  /** Reads what a write has made. */
  public Answer get(String path, String position) {
    return send(request(path).header("Ledger-Position", position).GET().build());
  }

  public Answer send(String method, String path, Map<String, String> headers) {
    HttpRequest.Builder request = request(path).method(method, HttpRequest.BodyPublishers.noBody());
    headers.forEach(request::setHeader);
    return send(request.build());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path));
    if (!user.isEmpty()) {
      request.header("Authorization", "Bearer " + token());
    }
    return request;
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      JsonNode body = type.contains("json") ? JSON.readTree(answer.body()) : JSON.nullNode();
      return new Answer(answer.statusCode(), body, answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
