package wagefund.ledger.scheme.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.kernel.Money;

/**
 * 工资保证金: how much a contractor has to secure, in which form, and how long everything may take. The
 * money stays in the contractor's own supervised account; these terms only say what is due. Source
 * of the usual figures: 人社部发〔2021〕65号 工程建设领域农民工工资保证金规定.
 *
 * @param rates the base rates; the first that fits a project holds
 * @param adjustments what lowers, raises or lifts the rate, applied in this order
 * @param capPerProject the most that one project has to secure; empty: no limit
 * @param forms in which forms it may be given
 * @param enterpriseLevel whether one deposit may cover several projects of a contractor
 * @param clocks how long each step may take
 */
public record DepositTerms(
    List<BaseRate> rates,
    List<Adjustment> adjustments,
    Optional<Money> capPerProject,
    Set<Form> forms,
    boolean enterpriseLevel,
    Clocks clocks) {

  public DepositTerms {
    rates = List.copyOf(rates);
    adjustments = List.copyOf(adjustments);
    forms = Set.copyOf(forms);
  }

  /** In which form it is given. */
  public enum Form {
    /** 现金, in the contractor's own supervised account. */
    CASH,
    /** 银行保函. */
    GUARANTEE,
    /** 工程担保公司保函或保证保险. */
    INSURANCE
  }

  /**
   * A rate for some projects.
   *
   * @param sectors of these trades only; empty: of all
   * @param fromSum for a contract of this sum or more
   * @param belowSum for a contract below this sum; empty: no limit
   * @param rate the part of the contract sum
   */
  public record BaseRate(Set<Sector> sectors, Money fromSum, Optional<Money> belowSum, Rate rate) {

    public BaseRate {
      sectors = Set.copyOf(sectors);
    }

    /** Whether it holds for a contract of this sum in this trade. */
    public boolean holdsFor(Money contractSum, Sector sector) {
      return (sectors.isEmpty() || sectors.contains(sector))
          && !fromSum.isMoreThan(contractSum)
          && belowSum.map(limit -> limit.isMoreThan(contractSum)).orElse(true);
    }
  }

  /**
   * What lowers, raises or lifts the rate of a contractor, each claimed with a paper.
   *
   * @param name its name in the file, such as {@code clean-record}
   * @param figure the factor, the percentage of the rate, or the percentage points; one for {@code
   *     EXEMPT}
   */
  public record Adjustment(String name, Title title, Effect effect, Rate figure) {

    /** What it does to the rate. */
    public enum Effect {
      /** The rate times the factor: 0.5 halves it, 2 doubles it. */
      MULTIPLY,
      /** The rate and this part of it more: 50% makes 3% of 2%. */
      RAISE,
      /** The rate and so many percentage points more. */
      ADD,
      /** 免存: nothing is required. */
      EXEMPT
    }

    BigDecimal applyTo(BigDecimal rate) {
      return switch (effect) {
        case MULTIPLY -> rate.multiply(decimal(figure));
        case RAISE -> rate.multiply(BigDecimal.ONE.add(decimal(figure)));
        case ADD -> rate.add(decimal(figure));
        case EXEMPT -> BigDecimal.ZERO;
      };
    }

    String inWords() {
      return switch (effect) {
        case MULTIPLY -> "× " + figure.asFactor();
        case RAISE -> "+ " + figure.asPercent() + " × ";
        case ADD -> "+ " + figure.asPercent();
        case EXEMPT -> "→ 0";
      };
    }
  }

  /**
   * How long each step may take.
   *
   * @param bankPays 银行支付: from the service of the payment notice
   * @param replenish 补足: from each payment
   * @param publicNotice 公示: from the day of publication
   * @param review 审核: from the end of the public notice
   * @param expiryReminderMonths so many months before a guarantee expires its renewal is asked for
   */
  public record Clocks(
      Days bankPays, Days replenish, Days publicNotice, Days review, int expiryReminderMonths) {

    /** As 人社部发〔2021〕65号 has them; they hold where a scheme is silent. */
    public static final Clocks NATIONAL =
        new Clocks(
            new Days(5, Days.Counted.WORKING),
            new Days(10, Days.Counted.WORKING),
            new Days(30, Days.Counted.CALENDAR),
            new Days(5, Days.Counted.WORKING),
            1);
  }

  /**
   * What a project has to secure.
   *
   * @param ratePercent the rate after all adjustments, as a percentage such as {@code 1.5}
   * @param computed the rate of the contract sum, rounded down to the fen
   * @param required the same, or the cap where that is lower
   * @param explanation how it came about, such as {@code 40,000,000.00 × 1.5% = 600,000.00}
   */
  public record Assessment(
      String ratePercent, Money computed, Money required, String explanation) {}

  /** The adjustment of this name. */
  public Optional<Adjustment> adjustment(String name) {
    return adjustments.stream().filter(a -> a.name().equals(name)).findFirst();
  }

  /**
   * What a project has to secure, rounded down to the fen once, after all adjustments.
   *
   * @param claimed the names of the adjustments that hold
   * @return empty where no rate fits the contract
   */
  public Optional<Assessment> assess(Money contractSum, Sector sector, Set<String> claimed) {
    return rates.stream()
        .filter(base -> base.holdsFor(contractSum, sector))
        .findFirst()
        .map(base -> assess(contractSum, base.rate(), claimed));
  }

  private Assessment assess(Money contractSum, Rate base, Set<String> claimed) {
    BigDecimal rate = decimal(base);
    List<String> steps = new ArrayList<>();
    for (Adjustment adjustment : adjustments) {
      if (claimed.contains(adjustment.name())) {
        BigDecimal before = rate;
        rate = adjustment.applyTo(rate);
        String step = adjustment.inWords();
        steps.add(
            " "
                + (adjustment.effect() == Adjustment.Effect.RAISE
                    ? step + percent(before) + "%"
                    : step)
                + "（"
                + adjustment.title().zh()
                + "）");
      }
    }
    Money computed = contractSum.timesRoundedDown(rate);
    Money required = capPerProject.map(computed::min).orElse(computed);
    String shown =
        grouped(contractSum)
            + " × "
            + base.asPercent()
            + String.join("", steps)
            + " = "
            + grouped(computed)
            + (required.equals(computed) ? "" : " → " + grouped(required));
    return new Assessment(percent(rate), computed, required, shown);
  }

  private static String grouped(Money amount) {
    return "%,d.%02d".formatted(amount.fen() / 100, amount.fen() % 100);
  }

  private static BigDecimal decimal(Rate rate) {
    return BigDecimal.valueOf(rate.millionths(), 6);
  }

  private static String percent(BigDecimal rate) {
    BigDecimal percent = rate.movePointRight(2);
    return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
  }
}
