package wagefund.ledger.scheme.command;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.kernel.Money;

/**
 * How the fund itself is kept.
 *
 * @param floors the least that a fund of each level must hold; none where not stated
 * @param sources where its money may come from; empty: not stated
 * @param custody how it is held; empty: not stated
 * @param heldBy the office that holds it; empty: not stated
 * @param replenishment when it must be topped up; empty: not stated
 * @param carryOver what becomes of the balance at the end of the year; empty: not stated
 */
public record FundTerms(
    Kind kind,
    Map<Level, Money> floors,
    Set<Source> sources,
    Optional<Custody> custody,
    Optional<Holder> heldBy,
    Optional<Replenishment> replenishment,
    Optional<CarryOver> carryOver) {

  public FundTerms {
    floors = Map.copyOf(floors);
    sources = Set.copyOf(sources);
  }

  /** The floor of a fund of this level; empty where the scheme states none. */
  public Optional<Money> floorOf(Level level) {
    return Optional.ofNullable(floors.get(level));
  }

  /** Whether money of this source may come in; true where the scheme is silent. */
  public boolean allows(Source source) {
    return sources.isEmpty() || sources.contains(source);
  }

  /** What kind of fund. */
  public enum Kind {
    /** 欠薪应急周转金. */
    EMERGENCY_FUND,
    /** 专项资金. */
    SPECIAL_FUND
  }

  /** The level of government that keeps it. */
  public enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    TOWN
  }

  /** Where its money comes from. */
  public enum Source {
    BUDGET,
    DONATION,
    LEVY,
    INTEREST
  }

  /** How it is held. */
  public enum Custody {
    /** 专户. */
    DEDICATED_ACCOUNT,
    /** 专账, without an account of its own. */
    SEGREGATED_BOOK,
    /** 预算科目. */
    BUDGET_LINE
  }

  /** Who holds it. */
  public enum Holder {
    HRSS,
    FINANCE,
    REGULATOR
  }

  /** When it must be topped up. */
  public enum Trigger {
    AFTER_EACH_ADVANCE,
    BELOW_FLOOR,
    YEARLY
  }

  /** When it must be topped up, and by when; no limit where not stated. */
  public record Replenishment(Trigger trigger, Optional<Days> within) {}

  /** What becomes of the balance at the end of the year. */
  public enum CarryOver {
    /** 结转下年继续使用. */
    CARRIES,
    /** Unused two years running is surplus and goes back to the treasury. */
    SURPLUS_AFTER_TWO_YEARS,
    /** The unused balance goes back each year. */
    RETURNS_YEARLY
  }
}
