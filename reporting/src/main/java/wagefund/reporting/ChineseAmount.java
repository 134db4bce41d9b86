package wagefund.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts in the capital numerals of Chinese vouchers, such as 壹佰柒拾壹万捌仟壹佰贰拾贰元整.
 *
 * <p>An amount is read in groups of four digits. One 零 stands for any run of zeros between two
 * digits that are not zero; 整 ends an amount without fen.
 */
public final class ChineseAmount {

  /** Amounts are below this many yuan. */
  public static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"仟", "佰", "拾", ""};
  private static final String[] GROUPS = {"万", "亿", "万", ""};
  private static final int HUNDRED_MILLIONS = 1;

  private ChineseAmount() {}

  /** The amount of so many fen. */
  public static String ofFen(long fen) {
    return of(BigDecimal.valueOf(fen, 2));
  }

  /**
   * The amount in yuan; a negative one begins with 负.
   *
   * @throws IllegalArgumentException where it is not below {@link #LIMIT} or has a part of a fen
   */
  public static String of(BigDecimal yuan) {
    if (yuan.abs().compareTo(LIMIT) >= 0 || yuan.stripTrailingZeros().scale() > 2) {
      throw new IllegalArgumentException("no amount of money: " + yuan);
    }
    long fen = yuan.abs().movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    String sign = yuan.signum() < 0 ? "负" : "";
    return sign + (fen == 0 ? "零元整" : whole(fen / 100) + fraction(fen >= 100, (int) (fen % 100)));
  }

  private static String whole(long yuan) {
    if (yuan == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    String digits = "%016d".formatted(yuan);
    boolean zeros = false;
    for (int group = 0; group < GROUPS.length; group++) {
      String four = digits.substring(4 * group, 4 * group + 4);
      for (int place = 0; place < 4; place++) {
        int digit = four.charAt(place) - '0';
        if (digit > 0) {
          text.append(zeros && !text.isEmpty() ? "零" : "");
          text.append(DIGITS.charAt(digit)).append(PLACES[place]);
        }
        zeros = digit == 0;
      }
      // A zero that only ends its group is not read; a whole group of zeros is.
      zeros = four.equals("0000");
      boolean named = !zeros || (group == HUNDRED_MILLIONS && !text.isEmpty());
      text.append(named ? GROUPS[group] : "");
    }
    return text.append("元").toString();
  }

  private static String fraction(boolean afterYuan, int fen) {
    if (fen == 0) {
      return "整";
    }
    String jiao = fen >= 10 ? DIGITS.charAt(fen / 10) + "角" : afterYuan ? "零" : "";
    return jiao + (fen % 10 == 0 ? "整" : DIGITS.charAt(fen % 10) + "分");
  }
}
