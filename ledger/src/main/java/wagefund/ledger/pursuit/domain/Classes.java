package wagefund.ledger.pursuit.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import wagefund.ledger.pursuit.event.CreditorClass;

/** The classes of creditors of an estate. */
final class Classes {

  static final String WAGES = "WAGES";
  static final String ORDINARY = "ORDINARY";

  /** 第二顺位: the class that follows the wages, whatever its name. */
  static final String SECOND = "SECOND";

  /** By the bankruptcy law: collateral, costs, then Art 113 (1) no. 1, 2 and 3, then the rest. */
  static final List<CreditorClass> USUAL =
      List.of(
          new CreditorClass("SECURED", 1, "有财产担保债权", "Secured claims"),
          new CreditorClass("COSTS", 2, "破产费用和共益债务", "Costs and debts of the bankruptcy"),
          new CreditorClass(WAGES, 3, "职工债权", "Wages"),
          new CreditorClass("SOCIAL_TAX", 4, "社会保险费用和税款", "Social insurance and taxes"),
          new CreditorClass(ORDINARY, 5, "普通债权", "Ordinary claims"),
          new CreditorClass("SUBORDINATE", 6, "劣后债权", "Subordinate claims"));

  private Classes() {}

  /** The class that is meant; empty: there is none of this name. */
  static Optional<String> resolve(List<CreditorClass> classes, String wanted) {
    if (!wanted.equals(SECOND)) {
      return classes.stream().map(CreditorClass::name).filter(wanted::equals).findFirst();
    }
    int wages =
        classes.stream()
            .filter(c -> c.name().equals(WAGES))
            .mapToInt(CreditorClass::rank)
            .findFirst()
            .orElse(Integer.MIN_VALUE);
    return classes.stream()
        .filter(c -> c.rank() > wages)
        .min(Comparator.comparingInt(CreditorClass::rank))
        .map(CreditorClass::name);
  }

  static String names(List<CreditorClass> classes) {
    return classes.stream().map(CreditorClass::name).collect(Collectors.joining(", "));
  }
}
