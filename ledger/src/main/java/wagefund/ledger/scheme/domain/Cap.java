package wagefund.ledger.scheme.domain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.scheme.command.CapBase;
import wagefund.ledger.scheme.command.CapLevel;
import wagefund.ledger.scheme.command.Rate;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;
import wagefund.ledger.scheme.command.Title;

/** One cap of a scheme, or a group of caps. An empty figure is one that the source leaves open. */
sealed interface Cap {

  Head head();

  /** The name of the kind in a scheme file. */
  String kind();

  /** Whether the file leaves its figure open. */
  boolean isOpen();

  /**
   * What all caps have.
   *
   * @param situations it holds in any one of these only; empty: in all
   * @param sectors it holds in these only; empty: in all
   */
  record Head(
      String name,
      Title title,
      CapLevel level,
      CapBase base,
      Set<Situation> situations,
      Set<Sector> sectors) {

    boolean holdsIn(Set<Situation> actual, Sector sector) {
      return (situations.isEmpty() || situations.stream().anyMatch(actual::contains))
          && (sectors.isEmpty() || sectors.contains(sector));
    }
  }

  /** What a figure is counted by. */
  enum Per {
    WORKER,
    WORKER_MONTH,
    CASE
  }

  /** The date for which a reference figure is looked up. */
  enum ReferenceOn {
    APPROVAL_DATE,
    REQUEST_DATE,
    /** The first day of each wage month. */
    WAGE_MONTH
  }

  /** From which month the months are counted back, that month included. */
  enum CountedBackFrom {
    REQUEST_DATE,
    APPROVAL_DATE,
    /** The last wage month of the worker in which anything is owed. */
    LAST_WAGE_MONTH
  }

  /** Which months count when they are counted back. */
  enum MonthsCounted {
    /** Every month of the calendar, owed or not. */
    CALENDAR,
    /** Only months in which something is owed. */
    OWED
  }

  /** 欠薪的百分之几. */
  record PercentOfArrears(Head head, Optional<Rate> percent) implements Cap {

    @Override
    public String kind() {
      return "percentOfArrears";
    }

    @Override
    public boolean isOpen() {
      return percent.isEmpty();
    }
  }

  /** 最低工资标准的若干倍. */
  record MultipleOfMinimumWage(Head head, Optional<Rate> times, Per per, ReferenceOn referenceOn)
      implements Cap {

    @Override
    public String kind() {
      return "multipleOfMinimumWage";
    }

    @Override
    public boolean isOpen() {
      return times.isEmpty();
    }
  }

  /** 每月工资按上限计入. */
  record MonthlyWageUpTo(
      Head head,
      Ceiling ceiling,
      OptionalInt months,
      CountedBackFrom countedBackFrom,
      MonthsCounted monthsCounted,
      ReferenceOn referenceOn)
      implements Cap {

    @Override
    public String kind() {
      return "monthlyWageUpTo";
    }

    @Override
    public boolean isOpen() {
      return ceiling.isOpen();
    }
  }

  /** The most of one month's wage that counts. */
  sealed interface Ceiling {

    boolean isOpen();

    record TimesMinimumWage(Optional<Rate> times) implements Ceiling {
      @Override
      public boolean isOpen() {
        return times.isEmpty();
      }
    }

    record PercentOfAverageWage(Optional<Rate> percent) implements Ceiling {
      @Override
      public boolean isOpen() {
        return percent.isEmpty();
      }
    }

    record Amount(Optional<Money> amount) implements Ceiling {
      @Override
      public boolean isOpen() {
        return amount.isEmpty();
      }
    }
  }

  /** 固定金额. */
  record FixedAmount(Head head, Optional<Money> amount, Per per) implements Cap {

    @Override
    public String kind() {
      return "fixedAmount";
    }

    @Override
    public boolean isOpen() {
      return amount.isEmpty();
    }
  }

  /**
   * 基本生活费.
   *
   * @param upToMonthsOwed whether no more months count than are owed
   */
  record BasicLivingCost(
      Head head, OptionalInt months, Rate percent, boolean upToMonthsOwed, ReferenceOn referenceOn)
      implements Cap {

    @Override
    public String kind() {
      return "basicLivingCost";
    }

    @Override
    public boolean isOpen() {
      return months.isEmpty();
    }
  }

  /** 资金可用余额. */
  record FundAvailable(Head head, Rate percent) implements Cap {

    @Override
    public String kind() {
      return "fundAvailable";
    }

    @Override
    public boolean isOpen() {
      return false;
    }
  }

  /** Several caps of which the highest counts, or the lowest. */
  record Group(Head head, boolean highest, List<Cap> members) implements Cap {

    @Override
    public String kind() {
      return highest ? "anyOf" : "minimum";
    }

    @Override
    public boolean isOpen() {
      return false;
    }
  }
}
