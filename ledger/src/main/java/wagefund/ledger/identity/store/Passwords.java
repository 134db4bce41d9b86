package wagefund.ledger.identity.store;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords and secrets are made and kept. */
public final class Passwords {

  /** Letters and digits that nobody takes for one another. */
  private static final String CHARACTERS =
      "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final SecureRandom CHANCE = new SecureRandom();

  private Passwords() {}

  public static PasswordEncoder encoder() {
    return new BCryptPasswordEncoder();
  }

  /** What is kept of a password. */
  public static String hash(PasswordEncoder encoder, String password) {
    return Optional.ofNullable(encoder.encode(password)).orElseThrow();
  }

  /** A fresh password of 16 characters, about 92 bits. */
  public static String fresh() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      password.append(CHARACTERS.charAt(CHANCE.nextInt(CHARACTERS.length())));
    }
    return password.toString();
  }
}
