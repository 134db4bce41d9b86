package wagefund.ledger.recoverybook.view;

import java.text.Normalizer;
import java.util.Locale;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.recovery.event.ClaimDebtor;

/**
 * 往来单位: under which account a debtor stands. One with a code is known by it, whatever its name; one
 * without is known by its exact name, for which blanks, full-width forms and the case of letters do
 * not count. Names that are merely alike stay apart: nothing is guessed.
 */
public record DebtorAccount(String id, String code, String name) {

  private static final String PERSON = "rp-";

  public static DebtorAccount of(String name, String code) {
    String key = code.isBlank() ? "name:" + normalised(name) : "code:" + normalised(code);
    return new DebtorAccount(
        "ra-" + Digest.of(key).hex().substring(0, 32), code.strip(), name.strip());
  }

  /** A worker who owes is known by his id alone: two of one line number are not one person. */
  public static DebtorAccount of(ClaimDebtor debtor) {
    return debtor
        .person()
        .map(
            person ->
                new DebtorAccount(
                    PERSON + Digest.of("person:" + person.value()).hex().substring(0, 32),
                    "",
                    debtor.name()))
        .orElseGet(() -> of(debtor.name(), debtor.code()));
  }

  /** Whether it is a worker's. */
  public boolean isPerson() {
    return id.startsWith(PERSON);
  }

  /** A name as it is compared. */
  static String normalised(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "")
        .toUpperCase(Locale.ROOT);
  }
}
