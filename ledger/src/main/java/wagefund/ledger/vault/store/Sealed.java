package wagefund.ledger.vault.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What stands inside a sealed row, as JSON. */
final class Sealed {

  /** What is sealed of a person. */
  record Person(String name, String idNumber, String phone) {

    @Override
    public String toString() {
      return "Person[sealed]";
    }
  }

  /** What is sealed of an account. */
  record Account(String card) {

    @Override
    public String toString() {
      return "Account[sealed]";
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private Sealed() {}

  static String write(Object content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A person cannot be written", e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "A row of the vault cannot be read as " + type.getSimpleName());
    }
  }
}
