package wagefund.ledger.scheme.command;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/**
 * One figure of the reference data of a scheme.
 *
 * @param region the region, or {@code *} for all that have none of their own
 * @param from the first day on which it holds
 * @param monthly the amount a month
 * @param source where it was published, may be empty
 */
public record ReferenceFigure(
    Kind kind, String region, LocalDate from, Money monthly, String source) {

  /** What the figure is. */
  public enum Kind {
    /** 最低工资标准, a month. */
    MINIMUM_WAGE,
    /** 上年度平均工资, a month. */
    AVERAGE_WAGE,
    /** 基本生活费, a month. */
    BASIC_LIVING_COST
  }
}
