package wagefund.ledger.platform.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Officers who are signed in at the ledger of this process, by its own loopback address. */
final class HttpOfficers implements AdvanceBench.Officers {

  private static final int PATIENCE_MILLIS = 60_000;

  private final String api;
  private final String run;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final AtomicLong requests = new AtomicLong();

  HttpOfficers(int port, String run) {
    // As many connections are kept open as there are callers at most.
    System.setProperty("http.maxConnections", "512");
    this.api = "http://127.0.0.1:" + port + "/api/v1";
    this.run = run;
  }

  /** Signs in with the password of the administrator, who appoints the others, and as each. */
  void signIn(Map<String, String> passwords) throws IOException {
    signIn("admin", String.valueOf(passwords.get("admin")));
    for (var officer : new TreeMap<>(AdvanceBench.wanted()).entrySet()) {
      String appointed =
          post(
              "admin",
              "/officers",
              "{\"username\": \"%s\", \"displayName\": \"%s\", \"roles\": [\"%s\"]}"
                  .formatted(officer.getKey(), officer.getKey(), officer.getValue()));
      signIn(officer.getKey(), field(appointed, "password"));
    }
  }

  private void signIn(String name, String password) throws IOException {
    String answer =
        send(
            "",
            "/sign-in",
            "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, password));
    tokens.put(name, field(answer, "token"));
  }

  private static String field(String json, String name) {
    String mark = "\"" + name + "\":\"";
    int from = json.indexOf(mark) + mark.length();
    return json.substring(from, json.indexOf('"', from));
  }

  @Override
  public String post(String officer, String path, String body) throws IOException {
    return send(String.valueOf(tokens.get(officer)), path, body);
  }

  private String send(String token, String path, String body) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(api + path).toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Idempotency-Key", run + "-" + requests.incrementAndGet());
    if (!token.isEmpty()) {
      connection.setRequestProperty("Authorization", "Bearer " + token);
    }
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body.getBytes(StandardCharsets.UTF_8));
    }
    int status = connection.getResponseCode();
    try (InputStream in =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      String answer = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (status >= 400) {
        throw new IllegalStateException(path + " was answered " + status + ": " + answer);
      }
      return answer;
    }
  }
}
