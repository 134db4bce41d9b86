package wagefund.ledger.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import wagefund.ledger.kernel.Role;

/** The officers of a ledger: appoints them where it does not know them, and signs them in. */
final class SignIns {

  private static final String KEY = "sign-in";

  private final LedgerApi api;
  private final Map<String, String> passwords;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  /**
   * @param passwords those that are known, by name; the one of {@code admin} is among them
   */
  SignIns(LedgerApi api, Map<String, String> passwords) {
    this.api = api;
    this.passwords = new ConcurrentHashMap<>(passwords);
  }

  LedgerApi api() {
    return api;
  }

  /** All passwords known by now, for the same ledger after a restart. */
  Map<String, String> passwords() {
    return Map.copyOf(passwords);
  }

  String tokenOf(Officer officer) {
    return tokens.computeIfAbsent(officer.name(), name -> signIn(officer));
  }

  private String signIn(Officer officer) {
    if (!passwords.containsKey(officer.name())) {
      passwords.put(officer.name(), appoint(officer));
    }
    JsonNode signedIn = signIn(officer.name());
    if (!rolesIn(signedIn).equals(names(officer.roles()))) {
      ObjectNode change = Json.object();
      addRoles(change.putArray("roles"), officer);
      change.put("active", true);
      require(api.post(admin(), "/officers/" + officer.name(), change, KEY));
      signedIn = signIn(officer.name());
    }
    return signedIn.path("token").asText();
  }

  private JsonNode signIn(String name) {
    ObjectNode who = Json.object();
    who.put("username", name);
    who.put("password", Optional.ofNullable(passwords.get(name)).orElse(""));
    return require(api.post("", "/sign-in", who, KEY));
  }

  private String admin() {
    return signIn("admin").path("token").asText();
  }

  /** Answers the password of a new officer, or a new one of an officer that was there before. */
  private String appoint(Officer officer) {
    ObjectNode appointed = Json.object();
    appointed.put("username", officer.name());
    appointed.put("displayName", officer.name());
    addRoles(appointed.putArray("roles"), officer);
    String admin = admin();
    Answer answer = api.post(admin, "/officers", appointed, KEY);
    if (answer.codes().contains("ALREADY_EXISTS")) {
      String path = "/officers/" + officer.name() + "/password";
      answer = api.post(admin, path, Json.object(), KEY);
    }
    return require(answer).path("password").asText();
  }

  private static void addRoles(ArrayNode array, Officer officer) {
    names(officer.roles()).forEach(array::add);
  }

  private static Set<String> names(Set<Role> roles) {
    Set<String> names = new TreeSet<>();
    roles.forEach(role -> names.add(role.name()));
    return names;
  }

  private static Set<String> rolesIn(JsonNode signedIn) {
    Set<String> roles = new TreeSet<>();
    signedIn.path("roles").forEach(role -> roles.add(role.asText()));
    return roles;
  }

  private static JsonNode require(Answer answer) {
    if (!answer.isAccepted()) {
      throw new IllegalStateException(
          "Officers cannot sign in: " + answer.codes() + answer.detail());
    }
    return answer.body();
  }
}
