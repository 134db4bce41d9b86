package wagefund.ledger.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * 公民身份号码: the number that tells one person from all others, 18 characters with a check digit.
 *
 * <p>The old form of 15 digits is turned into the 18 of today, with the century 19, so that one
 * person has one value. It prints masked; the whole number must be asked for.
 *
 * @param value 17 digits and a digit or {@code X}
 */
public record NationalId(String value) implements Comparable<NationalId> {

  private static final Set<String> REGIONS =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  private static final int EARLIEST_YEAR = 1880;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  /**
   * @throws Malformed {@code ID_NUMBER_UNREADABLE}, {@code ID_NUMBER_REGION}, {@code
   *     ID_NUMBER_BIRTH_DATE} or {@code ID_NUMBER_CHECKSUM}
   */
  public NationalId {
    if (!value.matches("[0-9]{17}[0-9X]")) {
      throw unreadable(value);
    }
    String region = regionOf(value);
    if (!REGIONS.contains(region)) {
      throw new Malformed(PersonError.ID_NUMBER_REGION, Facts.of("region", region));
    }
    birthDateOf(value);
    if (value.charAt(17) != checkDigit(value)) {
      throw new Malformed(PersonError.ID_NUMBER_CHECKSUM, Facts.of("masked", mask(value)));
    }
  }

  /**
   * Reads a number of 18 or, in the old form, 15 digits; blanks and hyphens between them and a
   * small {@code x} are taken as meant.
   *
   * @throws Malformed as the constructor
   */
  public static NationalId of(String text) {
    String plain = Digits.plain(text).toUpperCase(Locale.ROOT);
    if (plain.matches("[0-9]{15}")) {
      String seventeen = plain.substring(0, 6) + "19" + plain.substring(6);
      return new NationalId(seventeen + checkDigit(seventeen));
    }
    return new NationalId(plain);
  }

  /**
   * As {@link #of(String)}, of somebody who is born by a day.
   *
   * @throws Malformed as the constructor, or {@code ID_NUMBER_IN_FUTURE}
   */
  public static NationalId of(String text, LocalDate today) {
    NationalId id = of(text);
    if (id.birthDate().isAfter(today)) {
      throw new Malformed(
          PersonError.ID_NUMBER_IN_FUTURE, Facts.of("date", id.birthDate()).and("today", today));
    }
    return id;
  }

  /**
   * The number that follows from region, birth date and sequence number: its check digit is worked
   * out.
   *
   * @param region six digits
   * @param sequence 0 to 999
   * @throws Malformed {@code ID_NUMBER_REGION} or {@code ID_NUMBER_BIRTH_DATE}
   */
  public static NationalId of(String region, LocalDate birthDate, int sequence) {
    if (!region.matches("[0-9]{6}")) {
      throw new Malformed(PersonError.ID_NUMBER_REGION, Facts.of("region", Facts.shorten(region)));
    }
    String seventeen =
        region
            + String.format(
                Locale.ROOT,
                "%04d%02d%02d%03d",
                birthDate.getYear(),
                birthDate.getMonthValue(),
                birthDate.getDayOfMonth(),
                sequence);
    return new NationalId(seventeen + checkDigit(seventeen));
  }

  public LocalDate birthDate() {
    return birthDateOf(value);
  }

  /** The first four digits and the last four, such as {@code 3307**********1234}. */
  public String masked() {
    return mask(value);
  }

  @Override
  public int compareTo(NationalId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return masked();
  }

  /** A foreigner's permanent residence card has a 9 before the digits of the province. */
  private static String regionOf(String value) {
    return value.charAt(0) == '9' ? value.substring(1, 3) : value.substring(0, 2);
  }

  private static LocalDate birthDateOf(String value) {
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(value.substring(6, 10)),
              Integer.parseInt(value.substring(10, 12)),
              Integer.parseInt(value.substring(12, 14)));
      if (date.getYear() >= EARLIEST_YEAR) {
        return date;
      }
    } catch (DateTimeException e) {
      // Falls through: there is no such day.
    }
    throw new Malformed(PersonError.ID_NUMBER_BIRTH_DATE, Facts.of("date", value.substring(6, 14)));
  }

  /** ISO 7064 MOD 11-2 over the first 17 digits. */
  private static char checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return "10X98765432".charAt(sum % 11);
  }

  private static String mask(String value) {
    return value.substring(0, 4) + "**********" + value.substring(14);
  }

  private static Malformed unreadable(String value) {
    return new Malformed(PersonError.ID_NUMBER_UNREADABLE, Facts.of("length", value.length()));
  }
}
