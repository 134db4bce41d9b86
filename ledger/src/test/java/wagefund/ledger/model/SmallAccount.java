package wagefund.ledger.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wagefund.ledger.model.SmallLedger.Case;
import wagefund.ledger.model.SmallLedger.Worker;

/** 工资专用账户, told a second time: a memo, of which no fen is money of the fund. */
final class SmallAccount {

  enum State {
    QUEUED,
    SENT,
    BACK
  }

  /** What one person gets; the worker is there where it pays arrears of a case. */
  static final class Line {
    final int person;
    final Optional<Worker> worker;
    final long amount;
    State state = State.QUEUED;
    String correctedBy = "";

    Line(int person, Optional<Worker> worker, long amount) {
      this.person = person;
      this.worker = worker;
      this.amount = amount;
    }
  }

  /** What was proposed and is not finished. */
  static final class Payroll {
    final String id;
    final Optional<Case> of;
    final String proposer;
    final Map<Integer, Line> lines = new TreeMap<>();
    Object digest = "";
    boolean confirmed;

    Payroll(String id, Optional<Case> of, String proposer) {
      this.id = id;
      this.of = of;
      this.proposer = proposer;
    }

    long total() {
      return lines.values().stream().mapToLong(l -> l.amount).sum();
    }

    List<Integer> in(State state) {
      return lines.keySet().stream().filter(no -> lines.get(no).state == state).toList();
    }
  }

  final String id;
  final boolean ofEmployer;
  final Map<String, Payroll> payrolls = new LinkedHashMap<>();
  boolean open = true;
  long balance;

  SmallAccount(String id, boolean ofEmployer) {
    this.id = id;
    this.ofEmployer = ofEmployer;
  }

  long inTransit() {
    return payrolls.values().stream()
        .flatMap(p -> p.lines.values().stream())
        .filter(l -> l.state == State.SENT)
        .mapToLong(l -> l.amount)
        .sum();
  }

  boolean isUsedUp() {
    return !open || balance == 0 && inTransit() == 0;
  }

  /** A payroll whose lines are all finished is kept no longer. */
  void finish(Payroll payroll, int line) {
    payroll.lines.remove(line);
    if (payroll.lines.isEmpty()) {
      payrolls.remove(payroll.id);
    }
  }

  /** What it has: open or not, balance, in transit, payrolls that are not finished. */
  List<Long> figures() {
    return List.of(open ? 1L : 0L, balance, inTransit(), (long) payrolls.size());
  }
}
