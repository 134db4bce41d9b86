package wagefund.ledger.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.approval.command.DelegateRole;
import wagefund.ledger.approval.command.EndDelegation;
import wagefund.ledger.fund.command.ConfirmWithdrawal;
import wagefund.ledger.fund.command.DropWithdrawal;
import wagefund.ledger.fund.command.EarmarkFund;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.FreezeFund;
import wagefund.ledger.fund.command.LiftFreeze;
import wagefund.ledger.fund.command.ProposeWithdrawal;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.Earmark;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DelegateId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.model.SmallLedger.Delegation;
import wagefund.ledger.model.SmallLedger.Freeze;
import wagefund.ledger.model.SmallLedger.Purpose;
import wagefund.ledger.model.SmallLedger.Tranche;
import wagefund.ledger.model.SmallLedger.Withdrawal;
import wagefund.ledger.model.World.Step;
import wagefund.ledger.platform.write.AllOrNothing;
import wagefund.ledger.scheme.command.AdoptScheme;
import wagefund.ledger.scheme.command.OpenSchemeBook;
import wagefund.ledger.scheme.command.Sector;

/** The fund, its capital and what it waits for. */
final class FundSteps {

  private final World world;
  private final SmallLedger small;

  FundSteps(World world) {
    this.world = world;
    this.small = world.small;
  }

  Step establish() {
    Actor by = world.holder(Role.FUND_MANAGER);
    SchemeBookId book = SchemeBookId.of(world.fund);
    AllOrNothing together =
        new AllOrNothing(
            List.of(
                new EstablishFund(
                    world.fund,
                    world.name,
                    "周转金 " + world.name,
                    small.rules.special() ? FundKind.SPECIAL : FundKind.EMERGENCY,
                    FundLevel.CITY,
                    "人社局",
                    "专户",
                    "",
                    Money.ZERO,
                    world.paper(),
                    small.today,
                    by,
                    World.AT),
                new OpenSchemeBook(book, by, World.AT),
                new AdoptScheme(
                    book, scheme(), LocalDate.of(2024, 1, 1), world.paper(), by, World.AT)));
    return new Step(
        "establish by " + by.name() + " under " + small.rules,
        together,
        by.has(Role.FUND_MANAGER) ? "" : "FUND_MANAGER_NEEDED",
        outcome -> small.established = true);
  }

  private String scheme() {
    SmallLedger.Rules rules = small.rules;
    return """
        format: 1
        id: model
        version: 1
        title: {zh: 示例办法}
        source: [{number: 示例〔2025〕1号, title: 示例办法, dated: 2025-01-02}]
        caps:
          - {name: share, kind: percentOfArrears, title: {zh: 比例}, level: worker, percent: %d}
        %s%s%sapproval:
          - {name: check, role: CHECKER}
          - {name: review, role: REVIEWER, fromAmount: %s}
          - {name: approve, role: APPROVER}
        %sdeposit:
          rates: [{percent: 10}]
        recovery:
          writeOff:
            conditions: [GOVERNMENT_DECISION]
            role: APPROVER
            approval:
              - {name: check, role: CHECKER}
              - {name: decide, role: APPROVER}
        reference: {}
        """
        .formatted(
            rules.percent(),
            rules.fixed() == 0
                ? ""
                : "  - {name: fixed, kind: fixedAmount, title: {zh: 定额}, level: worker, per: worker, amount: %s}\n"
                    .formatted(new Money(rules.fixed())),
            rules.fundCap() ? "  - {name: there, kind: fundAvailable, title: {zh: 可用}}\n" : "",
            rules.depositFirst()
                ? "order: {sources: [WAGE_DEPOSIT, PROJECT_WAGE_ACCOUNT, EMERGENCY_FUND]}\n"
                : "",
            new Money(rules.reviewFrom()),
            rules.override() ? "override: {role: GOVERNMENT}\n" : "");
  }

  Step capital() {
    Actor by = world.holder(Role.FUND_MANAGER);
    List<CapitalSource> sources = List.of(CapitalSource.values());
    CapitalSource source = sources.get(world.roll(sources.size()));
    long amount = world.between(1, 2_000_000);
    LocalDate on = world.day();
    String refusal = by.has(Role.FUND_MANAGER) ? "" : "FUND_MANAGER_NEEDED";
    return new Step(
        "receive " + source + " " + new Money(amount) + " on " + on + " by " + by.name(),
        new ReceiveCapital(world.fund, source, new Money(amount), world.paper(), on, by, World.AT),
        small.closedOn(on) ? "PERIOD_CLOSED" : refusal,
        outcome -> {
          small.receive(amount, source == CapitalSource.INTEREST);
          int no = small.tranches.size();
          book(SmallBooking.came(world.fund.value(), no, source, amount, on));
        });
  }

  private void book(SmallBooking booking) {
    small.bookings.put(booking.id(), booking);
  }

  /** What a special fund is for; it may become narrower while advances are on their way. */
  Step earmark() {
    Actor by = world.holder(Role.FUND_MANAGER);
    YearMonth from = YearMonth.from(small.today).minusMonths(world.roll(9));
    YearMonth to = from.plusMonths(world.roll(7));
    boolean meant = world.roll(8) > 0;
    LocalDate useBy = small.today.plusDays(world.roll(25));
    Purpose purpose = new Purpose(from, to, meant, useBy);
    String refusal = small.rules.special() ? "" : "EARMARK_NOT_SPECIAL";
    return new Step(
        "earmark for " + purpose + " by " + by.name(),
        new EarmarkFund(
            world.fund,
            new Earmark(
                "某工程工资",
                Set.of(meant ? Sector.CONSTRUCTION : Sector.SANITATION),
                "某工程",
                from,
                to,
                useBy),
            world.paper(),
            small.today,
            by,
            World.AT),
        by.has(Role.FUND_MANAGER) ? refusal : "FUND_MANAGER_NEEDED",
        outcome -> small.purpose = Optional.of(purpose));
  }

  Step withdrawal() {
    int roll = world.roll(3);
    if (roll == 0 || small.withdrawals.isEmpty()) {
      return propose();
    }
    String id = List.copyOf(small.withdrawals.keySet()).get(world.roll(small.withdrawals.size()));
    Withdrawal waiting = small.withdrawals.get(id);
    Actor by = world.roll(2) == 0 ? world.holder(Role.FUND_MANAGER) : world.holder(Role.APPROVER);
    boolean may = by.has(Role.FUND_MANAGER) || by.has(Role.APPROVER);
    if (roll == 1) {
      return new Step(
          "drop " + id + " by " + by.name(),
          new DropWithdrawal(world.fund, id, "不再需要", small.today, by, World.AT),
          may ? "" : "WITHDRAWAL_ROLE_NEEDED",
          outcome -> small.withdrawals.remove(id));
    }
    String refusal = "";
    if (!may) {
      refusal = "WITHDRAWAL_ROLE_NEEDED";
    } else if (waiting.by().equals(by.name())) {
      refusal = "WITHDRAWER_IS_PROPOSER";
    } else if (small.frozen()) {
      refusal = "FUND_FROZEN";
    } else {
      refusal = moneyMissing(waiting.tranche(), waiting.amount());
    }
    LocalDate on = small.today;
    return new Step(
        "confirm " + id + " by " + by.name(),
        new ConfirmWithdrawal(world.fund, id, on, by, World.AT),
        refusal,
        outcome -> {
          small.withdrawals.remove(id);
          small.withdraw(waiting.tranche(), waiting.amount());
          book(SmallBooking.wentBack(id, waiting.tranche(), waiting.amount(), on));
        });
  }

  private Step propose() {
    Actor by = world.holder(Role.FUND_MANAGER);
    int tranche = world.roll(small.tranches.size() + 1) + 1;
    long left = tranche > small.tranches.size() ? 1 : small.tranches.get(tranche - 1).left;
    long amount = Math.max(1, world.near(left));
    boolean again = !small.withdrawals.isEmpty() && world.roll(10) == 0;
    String id = again ? small.withdrawals.keySet().iterator().next() : world.fresh("w");
    String missing = moneyMissing(tranche, amount);
    String refusal =
        !by.has(Role.FUND_MANAGER)
            ? "FUND_MANAGER_NEEDED"
            : missing.isEmpty() && again ? "WITHDRAWAL_PROPOSED_ALREADY" : missing;
    return new Step(
        "propose " + id + " of " + new Money(amount) + " from " + tranche + " by " + by.name(),
        new ProposeWithdrawal(
            world.fund, id, tranche, new Money(amount), world.paper(), small.today, by, World.AT),
        refusal,
        outcome -> small.withdrawals.put(id, new Withdrawal(tranche, amount, by.name())));
  }

  private String moneyMissing(int no, long amount) {
    if (no > small.tranches.size()) {
      return "TRANCHE_UNKNOWN";
    }
    Tranche tranche = small.tranches.get(no - 1);
    if (tranche.interest) {
      return "INTEREST_IS_NO_CAPITAL";
    }
    if (amount > tranche.left) {
      return "WITHDRAWAL_ABOVE_TRANCHE";
    }
    return amount > small.available() ? "INSUFFICIENT_FUNDS" : "";
  }

  Step freeze() {
    Actor by = world.holder(Role.FUND_MANAGER);
    if (small.freezes.isEmpty() || world.roll(3) == 0) {
      LocalDate from = small.today.plusDays(world.roll(3));
      LocalDate until = from.plusDays(world.roll(2));
      return new Step(
          "freeze " + from + " to " + until + " by " + by.name(),
          new FreezeFund(world.fund, from, until, "结账", world.paper(), small.today, by, World.AT),
          by.has(Role.FUND_MANAGER) ? "" : "FUND_MANAGER_NEEDED",
          outcome -> small.freezes.add(new Freeze(from, until)));
    }
    LocalDate on = small.today;
    String refusal = small.frozen() ? "" : "FUND_NOT_FROZEN";
    return new Step(
        "lift by " + by.name(),
        new LiftFreeze(world.fund, world.paper(), on, by, World.AT),
        by.has(Role.FUND_MANAGER) ? refusal : "FUND_MANAGER_NEEDED",
        outcome ->
            small.freezes.stream()
                .filter(f -> !on.isAfter(f.until))
                .forEach(f -> f.until = on.minusDays(1)));
  }

  Step delegation() {
    Actor to = world.anybody();
    List<Delegation> given = small.delegations.getOrDefault(to.name(), List.of());
    if (!given.isEmpty() && world.roll(2) == 0) {
      Actor by = world.roll(3) > 0 ? world.named(world.any(given).by) : world.anybody();
      int number = world.roll(given.size() + 1) + 1;
      String refusal = "";
      if (number > given.size()) {
        refusal = "DELEGATION_UNKNOWN";
      } else if (!given.get(number - 1).by.equals(by.name())) {
        refusal = "ONLY_DELEGATOR_MAY_END";
      } else if (!given.get(number - 1).ended.equals(LocalDate.MAX)
          || small.today.isAfter(given.get(number - 1).until)) {
        refusal = "DELEGATION_ENDED";
      }
      LocalDate on = small.today;
      return new Step(
          "end delegation " + number + " to " + to.name() + " by " + by.name(),
          new EndDelegation(new DelegateId(to.name()), number, on, by, World.AT),
          refusal,
          outcome -> given.get(number - 1).ended = on);
    }
    Role role = List.of(Role.CHECKER, Role.REVIEWER, Role.APPROVER).get(world.roll(3));
    Actor by = world.roll(10) == 0 ? world.anybody() : world.holder(role);
    LocalDate from = small.today.plusDays(world.roll(3));
    LocalDate until = from.plusDays(world.roll(10));
    String refusal = "";
    if (!by.has(role)) {
      refusal = "DELEGATOR_LACKS_ROLE";
    } else if (by.name().equals(to.name())) {
      refusal = "DELEGATION_TO_SELF";
    } else if (given.stream()
        .anyMatch(
            d ->
                d.ended.equals(LocalDate.MAX)
                    && d.role.equals(role.name())
                    && d.by.equals(by.name())
                    && !until.isBefore(d.from)
                    && !d.until.isBefore(from))) {
      refusal = "DELEGATION_OVERLAPS";
    }
    return new Step(
        "delegate " + role + " to " + to.name() + " by " + by.name() + " " + from + " - " + until,
        new DelegateRole(
            new DelegateId(to.name()), role, from, until, world.paper(), small.today, by, World.AT),
        refusal,
        outcome ->
            small
                .delegations
                .computeIfAbsent(to.name(), officer -> new ArrayList<>())
                .add(new Delegation(by.name(), role.name(), from, until)));
  }
}
