package wagefund.ledger.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wagefund.ledger.deposit.command.AcceptGuarantee;
import wagefund.ledger.deposit.command.IssueNotice;
import wagefund.ledger.deposit.command.LineWish;
import wagefund.ledger.deposit.command.ProjectContract;
import wagefund.ledger.deposit.command.ProposeNotice;
import wagefund.ledger.deposit.command.RecordDrawdown;
import wagefund.ledger.deposit.command.RecordImpossible;
import wagefund.ledger.deposit.command.ReplenishCash;
import wagefund.ledger.deposit.command.RequireDeposit;
import wagefund.ledger.deposit.command.ServeNotice;
import wagefund.ledger.deposit.command.StoreCash;
import wagefund.ledger.deposit.command.WithdrawNotice;
import wagefund.ledger.deposit.event.Contractor;
import wagefund.ledger.deposit.event.DepositForm;
import wagefund.ledger.deposit.event.Impossibility;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.model.SmallLedger.Case;
import wagefund.ledger.model.SmallLedger.Deposit;
import wagefund.ledger.model.SmallLedger.Guarantee;
import wagefund.ledger.model.SmallLedger.Notice;
import wagefund.ledger.model.SmallLedger.NoticeStage;
import wagefund.ledger.model.SmallLedger.Worker;
import wagefund.ledger.model.World.Step;
import wagefund.ledger.scheme.command.Sector;

/** Wage deposits: a memo beside the fund, out of which banks pay workers. */
final class DepositSteps {

  private final World world;
  private final SmallLedger small;

  DepositSteps(World world) {
    this.world = world;
    this.small = world.small;
  }

  Step next() {
    if (small.deposits.isEmpty() || small.deposits.size() < 3 && world.roll(12) == 0) {
      return require();
    }
    Deposit deposit = world.any(small.deposits);
    world.deposit = Optional.of(deposit);
    int roll = world.roll(20);
    if (roll < 4) {
      return store(deposit);
    }
    if (roll < 6) {
      return guarantee(deposit);
    }
    if (roll < 8) {
      return replenish(deposit);
    }
    List<Notice> open =
        small.notices.stream()
            .filter(n -> n.stage != NoticeStage.OVER && n.stage != NoticeStage.PAID)
            .toList();
    if (small.notices.isEmpty() || open.isEmpty() || roll < 11) {
      return propose(deposit);
    }
    Notice notice = world.roll(15) == 0 ? world.any(small.notices) : world.any(open);
    world.deposit = Optional.of(notice.deposit);
    world.touched = Optional.of(notice.of);
    if (roll == 11) {
      return world.roll(3) > 0 ? withdraw(notice) : impossible(notice);
    }
    return switch (notice.stage) {
      case PROPOSED -> issue(notice);
      case ISSUED -> serve(notice);
      default -> draw(notice);
    };
  }

  private static String unless(boolean fine, String code) {
    return fine ? "" : code;
  }

  private static boolean keeps(Actor by) {
    return by.has(Role.CLERK) || by.has(Role.FUND_MANAGER);
  }

  private Step require() {
    Actor by = world.holder(Role.CLERK);
    long sum = world.between(100_000, 9_000_000);
    Deposit required = new Deposit(world.fresh("g"), sum / 10);
    return new Step(
        "require a deposit of " + new Money(required.required) + " by " + by.name(),
        new RequireDeposit(
            new DepositId(required.id),
            world.fund,
            new Contractor("某总包", ""),
            false,
            Sector.CONSTRUCTION,
            List.of(new ProjectContract("某工程", new Money(sum))),
            List.of(),
            world.paper(),
            small.today,
            by,
            World.AT),
        unless(keeps(by), "DEPOSIT_ROLE_NEEDED"),
        outcome -> {
          small.deposits.add(required);
          world.deposit = Optional.of(required);
        });
  }

  private Step store(Deposit deposit) {
    Actor by = world.holder(Role.CLERK);
    long left = Math.max(0, deposit.required - deposit.inForce(small.today) - deposit.shortfall());
    long amount = Math.max(1, world.near(left));
    return new Step(
        "store " + new Money(amount) + " in " + deposit.id + " by " + by.name(),
        new StoreCash(
            new DepositId(deposit.id),
            "某银行",
            "6222",
            new Money(amount),
            world.paper(),
            small.today,
            by,
            World.AT),
        keeps(by) ? unless(amount <= left, "STORED_ABOVE_REQUIRED") : "DEPOSIT_ROLE_NEEDED",
        outcome -> deposit.cash += amount);
  }

  private Step replenish(Deposit deposit) {
    Actor by = world.holder(Role.CLERK);
    long amount = Math.max(1, world.near(deposit.shortfall()));
    return new Step(
        "replenish " + new Money(amount) + " in " + deposit.id + " by " + by.name(),
        new ReplenishCash(
            new DepositId(deposit.id),
            "某银行",
            "6222",
            new Money(amount),
            world.paper(),
            small.today,
            by,
            World.AT),
        keeps(by)
            ? unless(amount <= deposit.shortfall(), "REPLENISHED_ABOVE_SHORTFALL")
            : "DEPOSIT_ROLE_NEEDED",
        outcome -> {
          deposit.cash += amount;
          deposit.replenished += amount;
        });
  }

  private Step guarantee(Deposit deposit) {
    Actor by = world.holder(Role.CLERK);
    List<String> numbers = List.copyOf(deposit.guarantees.keySet());
    boolean again = !numbers.isEmpty() && world.roll(12) == 0;
    String number = again ? world.any(numbers) : world.fresh("l");
    Optional<String> replaces =
        numbers.isEmpty() || world.roll(2) == 0
            ? world.roll(20) == 0 ? Optional.of("没有此函") : Optional.empty()
            : Optional.of(world.any(numbers));
    Optional<Guarantee> old = replaces.map(deposit.guarantees::get);
    long left = old.map(g -> g.left).orElse(0L);
    long needed = Math.min(left, deposit.required);
    long face = Math.max(1, world.near(Math.max(needed, deposit.required / 3)));
    LocalDate until = small.today.plusDays(world.roll(3) == 0 ? 5 : 400);
    boolean inUse =
        old.isPresent()
            && small.notices.stream()
                .anyMatch(n -> n.deposit == deposit && n.held.getOrDefault(replaces.get(), 0L) > 0);
    String refusal = "";
    if (!keeps(by)) {
      refusal = "DEPOSIT_ROLE_NEEDED";
    } else if (again) {
      refusal = "GUARANTEE_NUMBER_TAKEN";
    } else if (replaces.isPresent() && old.filter(g -> !g.voided).isEmpty()) {
      refusal = "GUARANTEE_UNKNOWN";
    } else if (inUse) {
      refusal = "GUARANTEE_IN_USE";
    } else if (needed > face) {
      refusal = "GUARANTEE_TOO_SMALL";
    }
    return new Step(
        "guarantee %s of %s until %s for %s, replaces %s, by %s"
            .formatted(number, new Money(face), until, deposit.id, replaces, by.name()),
        new AcceptGuarantee(
            new DepositId(deposit.id),
            DepositForm.GUARANTEE,
            number,
            "某银行",
            "",
            new Money(face),
            small.today,
            until,
            replaces,
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> {
          deposit.replenished += Math.min(Math.max(0, face - left), deposit.shortfall());
          old.ifPresent(
              g -> {
                g.left = 0;
                g.voided = true;
              });
          deposit.guarantees.put(number, new Guarantee(face, until));
        });
  }

  // --- notices ---

  /** What each worker may still be asked for, by line. */
  private Map<Integer, Long> open(Deposit deposit, Case of) {
    Map<Integer, Long> open = new LinkedHashMap<>();
    for (Worker worker : of.workers) {
      long asked =
          small.notices.stream()
              .filter(n -> n.deposit == deposit && n.of == of && !n.held.isEmpty())
              .mapToLong(n -> n.unpaid.getOrDefault(worker.line(), 0L))
              .sum();
      open.put(worker.line(), Math.max(0, worker.open() - asked));
    }
    return open;
  }

  private long cover(Deposit deposit) {
    return sources(deposit).values().stream().mapToLong(x -> x).sum();
  }

  /** What no notice speaks for, in the order in which it is spoken for. */
  private Map<String, Long> sources(Deposit deposit) {
    Map<String, Long> sources = new LinkedHashMap<>();
    sources.put("", deposit.cash);
    deposit.guarantees.entrySet().stream()
        .filter(g -> !g.getValue().voided && !small.today.isAfter(g.getValue().until))
        .sorted(Comparator.comparing(g -> g.getValue().until))
        .forEach(g -> sources.put(g.getKey(), g.getValue().left));
    small.notices.stream()
        .filter(n -> n.deposit == deposit)
        .forEach(
            n ->
                n.held.forEach(
                    (source, held) -> sources.computeIfPresent(source, (s, free) -> free - held)));
    return sources;
  }

  private Step propose(Deposit deposit) {
    Actor by = world.holder(Role.CLERK);
    Case of = world.any(small.cases);
    world.touched = Optional.of(of);
    Map<Integer, Long> open = open(deposit, of);
    long owed = open.values().stream().mapToLong(x -> x).sum();
    long cover = cover(deposit);
    List<LineWish> wishes = new ArrayList<>();
    Optional<Money> named = Optional.empty();
    int roll = world.roll(3);
    if (roll == 0) {
      open.forEach(
          (line, most) -> {
            if (world.roll(2) == 0) {
              wishes.add(
                  new LineWish(line, new Money(Math.max(1, world.near(Math.min(most, cover))))));
            }
          });
    } else if (roll == 1) {
      named = Optional.of(new Money(Math.max(1, world.near(Math.min(owed, cover)))));
    }
    long amount =
        wishes.isEmpty()
            ? named.map(Money::fen).orElse(Math.min(cover, owed))
            : wishes.stream().mapToLong(w -> w.amount().fen()).sum();
    String refusal = "";
    if (!by.has(Role.CLERK)) {
      refusal = "DEPOSIT_ROLE_NEEDED";
    } else if (amount == 0) {
      refusal = "NOTICE_NOTHING_TO_PAY";
    } else if (amount > cover) {
      refusal = "NOTICE_ABOVE_COVER";
    } else if (amount > owed
        || wishes.stream().anyMatch(w -> w.amount().fen() > open.getOrDefault(w.lineNo(), 0L))) {
      refusal = "NOTICE_ABOVE_ARREARS";
    }
    Notice notice = new Notice(world.fresh("p"), deposit, of, by.name());
    if (refusal.isEmpty()) {
      divide(amount, wishes, open).forEach(notice.unpaid::put);
    }
    return new Step(
        "draft %s of %s %s for %s out of %s by %s"
            .formatted(notice.id, new Money(amount), wishes, of.id, deposit.id, by.name()),
        new ProposeNotice(
            new NoticeId(notice.id),
            new DepositId(deposit.id),
            new CaseId(of.id),
            named,
            wishes,
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> small.notices.add(notice));
  }

  private static Map<Integer, Long> divide(
      long amount, List<LineWish> wishes, Map<Integer, Long> open) {
    Map<Integer, Long> lines = new LinkedHashMap<>();
    if (wishes.isEmpty()) {
      List<Long> shares = SmallLedger.proRata(amount, List.copyOf(open.values()));
      int i = 0;
      for (Integer line : open.keySet()) {
        if (shares.get(i) > 0) {
          lines.put(line, shares.get(i));
        }
        i++;
      }
    } else {
      wishes.forEach(w -> lines.put(w.lineNo(), w.amount().fen()));
    }
    return lines;
  }

  private Step issue(Notice notice) {
    Actor by = world.roll(8) == 0 ? world.named(notice.proposer) : world.holder(Role.CHECKER);
    Map<Integer, Long> open = open(notice.deposit, notice.of);
    String refusal = "";
    if (!by.has(Role.CHECKER)) {
      refusal = "DEPOSIT_ROLE_NEEDED";
    } else if (by.name().equals(notice.proposer)) {
      refusal = "DEPOSIT_OFFICER_HAS_ACTED";
    } else if (notice.rest() > cover(notice.deposit)) {
      refusal = "NOTICE_ABOVE_COVER";
    } else if (notice.unpaid.entrySet().stream()
        .anyMatch(l -> l.getValue() > open.getOrDefault(l.getKey(), 0L))) {
      refusal = "NOTICE_ABOVE_ARREARS";
    }
    return new Step(
        "issue " + notice.id + " by " + by.name(),
        new IssueNotice(new NoticeId(notice.id), world.paper(), small.today, by, World.AT),
        refusal,
        outcome -> {
          long left = notice.rest();
          for (Map.Entry<String, Long> source : sources(notice.deposit).entrySet()) {
            long share = Math.min(left, source.getValue());
            if (share > 0) {
              notice.held.put(source.getKey(), share);
              left -= share;
            }
          }
          notice.issuer = by.name();
          notice.stage = NoticeStage.ISSUED;
        });
  }

  private boolean expired(Notice notice) {
    return notice.held.keySet().stream()
        .filter(source -> !source.isEmpty())
        .anyMatch(
            source ->
                Optional.ofNullable(notice.deposit.guarantees.get(source))
                    .filter(g -> small.today.isAfter(g.until))
                    .isPresent());
  }

  private Step serve(Notice notice) {
    Actor by = world.holder(Role.CASHIER);
    boolean may = by.has(Role.CLERK) || by.has(Role.CHECKER) || by.has(Role.CASHIER);
    return new Step(
        "serve " + notice.id + " by " + by.name(),
        new ServeNotice(new NoticeId(notice.id), world.paper(), small.today, by, World.AT),
        may ? unless(!expired(notice), "GUARANTEE_EXPIRED") : "DEPOSIT_ROLE_NEEDED",
        outcome -> notice.stage = NoticeStage.SERVED);
  }

  private Step draw(Notice notice) {
    Actor by = world.holder(Role.CASHIER);
    Optional<Money> named =
        world.roll(2) == 0
            ? Optional.empty()
            : Optional.of(new Money(Math.max(1, world.near(notice.rest()))));
    long amount = named.map(Money::fen).orElse(notice.rest());
    boolean payable = notice.stage == NoticeStage.SERVED || notice.stage == NoticeStage.PARTLY;
    String refusal = "";
    if (!by.has(Role.CASHIER)) {
      refusal = "DEPOSIT_ROLE_NEEDED";
    } else if (!payable) {
      refusal = "NOTICE_WRONG_STATE";
    } else if (by.name().equals(notice.proposer) || by.name().equals(notice.issuer)) {
      refusal = "DEPOSIT_OFFICER_HAS_ACTED";
    } else if (amount > notice.rest()) {
      refusal = "PAID_ABOVE_NOTICE";
    }
    return new Step(
        "the bank pays %s of %s by %s".formatted(new Money(amount), notice.id, by.name()),
        new RecordDrawdown(
            new NoticeId(notice.id), named, List.of(), world.paper(), small.today, by, World.AT),
        refusal,
        outcome -> drawn(notice, amount));
  }

  private void drawn(Notice notice, long amount) {
    List<Integer> lines = List.copyOf(notice.unpaid.keySet());
    List<Long> shares = SmallLedger.proRata(amount, List.copyOf(notice.unpaid.values()));
    for (int i = 0; i < lines.size(); i++) {
      long share = shares.get(i);
      Worker worker = notice.of.workers.get(lines.get(i) - 1);
      notice.unpaid.merge(lines.get(i), -share, Long::sum);
      worker.settle(Math.min(share, worker.open()), new TreeMap<>(), false);
    }
    Deposit deposit = notice.deposit;
    long left = amount;
    for (Map.Entry<String, Long> held : new LinkedHashMap<>(notice.held).entrySet()) {
      long share = Math.min(left, held.getValue());
      left -= share;
      if (held.getKey().isEmpty()) {
        deposit.cash -= share;
      } else {
        Optional.ofNullable(deposit.guarantees.get(held.getKey())).orElseThrow().left -= share;
      }
      if (share == held.getValue()) {
        notice.held.remove(held.getKey());
      } else {
        notice.held.put(held.getKey(), held.getValue() - share);
      }
    }
    deposit.drawn += amount;
    notice.stage = notice.rest() == 0 ? NoticeStage.PAID : NoticeStage.PARTLY;
    boolean waiting =
        small.notices.stream()
            .anyMatch(n -> n.deposit == deposit && n.of == notice.of && !n.held.isEmpty());
    if (notice.rest() == 0 && !waiting && cover(deposit) == 0 && notice.of.open() > 0) {
      notice.of.exhausted.add("WAGE_DEPOSIT");
    }
  }

  private Step withdraw(Notice notice) {
    Actor by = world.holder(Role.CLERK);
    boolean open =
        notice.stage == NoticeStage.PROPOSED
            || notice.stage == NoticeStage.ISSUED
            || notice.stage == NoticeStage.SERVED;
    return new Step(
        "withdraw " + notice.id + " by " + by.name(),
        new WithdrawNotice(new NoticeId(notice.id), "有误", world.paper(), small.today, by, World.AT),
        by.has(Role.CLERK) || by.has(Role.CHECKER)
            ? unless(open, "NOTICE_WRONG_STATE")
            : "DEPOSIT_ROLE_NEEDED",
        outcome -> {
          notice.held.clear();
          notice.stage = NoticeStage.OVER;
        });
  }

  private Step impossible(Notice notice) {
    Actor by = world.holder(Role.CHECKER);
    boolean expired = world.roll(2) == 0;
    boolean open =
        notice.stage == NoticeStage.ISSUED
            || notice.stage == NoticeStage.SERVED
            || notice.stage == NoticeStage.PARTLY;
    String refusal = "";
    if (!by.has(Role.CHECKER) && !by.has(Role.CASHIER)) {
      refusal = "DEPOSIT_ROLE_NEEDED";
    } else if (!open) {
      refusal = "NOTICE_WRONG_STATE";
    } else if (by.name().equals(notice.proposer)) {
      refusal = "DEPOSIT_OFFICER_HAS_ACTED";
    } else if (expired && !notice.held.isEmpty() && !expired(notice)) {
      refusal = "GUARANTEE_STILL_VALID";
    }
    return new Step(
        notice.id + " cannot be paid, expired " + expired + ", by " + by.name(),
        new RecordImpossible(
            new NoticeId(notice.id),
            expired ? Impossibility.GUARANTEE_EXPIRED : Impossibility.BANK_REFUSED,
            "拒付",
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> {
          notice.held.clear();
          notice.stage = NoticeStage.OVER;
          notice.of.exhausted.add("WAGE_DEPOSIT");
        });
  }
}
