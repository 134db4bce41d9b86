package wagefund.ledger.vault.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.CardNumber;

/** What stands inside a sealed row, as JSON. */
final class Sealed {

  /** What is sealed of a person. */
  record Person(String name, String idNumber, String phone) {

    @Override
    public String toString() {
      return "Person[sealed]";
    }
  }

  /**
   * What is sealed of an account.
   *
   * @param person whose it is; absent in what was sealed by earlier editions, as is the bank
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Account(String card, @Nullable String person, @Nullable String bank) {

    Account(CardNumber card, AccountKey key) {
      this(card.digits(), key.person().value(), key.bank().value());
    }

    /** Whether it was sealed for this person and bank, as far as it says. */
    boolean isOf(String personId, String bankCode) {
      return (person == null || person.equals(personId)) && (bank == null || bank.equals(bankCode));
    }

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
