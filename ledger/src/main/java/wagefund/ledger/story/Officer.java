package wagefund.ledger.story;

import java.util.List;
import java.util.Map;
import java.util.Set;
import wagefund.ledger.kernel.Role;

/** Somebody who acts in a story. */
record Officer(String name, Set<Role> roles) {

  /** The officers that every story has, each with the one role of the name. */
  static final Map<String, Officer> USUAL =
      usual(
          Map.ofEntries(
              Map.entry("clerk", Role.CLERK),
              Map.entry("clerk2", Role.CLERK),
              Map.entry("checker", Role.CHECKER),
              Map.entry("checker2", Role.CHECKER),
              Map.entry("reviewer", Role.REVIEWER),
              Map.entry("reviewer2", Role.REVIEWER),
              Map.entry("approver", Role.APPROVER),
              Map.entry("approver2", Role.APPROVER),
              Map.entry("government", Role.GOVERNMENT),
              Map.entry("government2", Role.GOVERNMENT),
              Map.entry("cashier", Role.CASHIER),
              Map.entry("cashier2", Role.CASHIER),
              Map.entry("fund-manager", Role.FUND_MANAGER),
              Map.entry("recovery", Role.RECOVERY),
              Map.entry("auditor", Role.AUDITOR)));

  /** Who reads the figures after each step. */
  static final Officer AUDITOR = new Officer("auditor", Set.of(Role.AUDITOR));

  /** The roles that an officer of a story may have. */
  static final List<String> ROLES =
      USUAL.values().stream()
          .flatMap(o -> o.roles().stream())
          .map(Role::name)
          .distinct()
          .sorted()
          .toList();

  Officer {
    roles = Set.copyOf(roles);
  }

  private static Map<String, Officer> usual(Map<String, Role> roles) {
    return Map.copyOf(
        roles.entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    Map.Entry::getKey, e -> new Officer(e.getKey(), Set.of(e.getValue())))));
  }
}
