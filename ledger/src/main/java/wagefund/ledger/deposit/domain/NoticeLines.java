package wagefund.ledger.deposit.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.casefile.command.WorkerClaim;
import wagefund.ledger.deposit.command.DepositError;
import wagefund.ledger.deposit.command.LineWish;
import wagefund.ledger.deposit.event.NoticeLine;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Rejection;

/** Divides an amount among workers, by what each may still get; no fen is lost. */
final class NoticeLines {

  private NoticeLines() {}

  /** What each worker may still be asked for: what he is owed less what open notices ask for. */
  static List<NoticeLine> open(List<WorkerClaim> workers, List<NoticeLine> otherNotices) {
    Map<PersonId, Money> asked = new HashMap<>();
    otherNotices.forEach(line -> asked.merge(line.person(), line.amount(), Money::plus));
    return workers.stream()
        .map(
            w ->
                new NoticeLine(
                    w.lineNo(),
                    w.person(),
                    w.outstanding().minusOrZero(asked.getOrDefault(w.person(), Money.ZERO))))
        .toList();
  }

  static Money sum(List<NoticeLine> lines) {
    return Money.sum(lines.stream().map(NoticeLine::amount).toList());
  }

  /** An amount divided in proportion; no line gets more than its own. */
  static List<NoticeLine> proRata(Money amount, List<NoticeLine> open) {
    List<Money> shares = Allocation.proRata(amount, open.stream().map(NoticeLine::amount).toList());
    List<NoticeLine> lines = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      if (!shares.get(i).isZero()) {
        NoticeLine line = open.get(i);
        lines.add(new NoticeLine(line.lineNo(), line.person(), shares.get(i)));
      }
    }
    return lines;
  }

  /** Why lines that were named cannot stand; otherwise {@link #named}. */
  static Optional<Rejection> check(
      List<LineWish> wishes, List<NoticeLine> open, DepositError tooMuch, String limit) {
    Set<Integer> seen = new HashSet<>();
    for (LineWish wish : wishes) {
      Optional<NoticeLine> line = find(open, wish.lineNo());
      if (line.isEmpty()) {
        return reject(DepositError.NOTICE_LINE_UNKNOWN, Facts.of("line", wish.lineNo()));
      }
      if (!seen.add(wish.lineNo())) {
        return reject(DepositError.NOTICE_LINE_TWICE, Facts.of("line", wish.lineNo()));
      }
      if (wish.amount().isMoreThan(line.get().amount())) {
        return reject(
            tooMuch,
            Facts.of("amount", wish.amount())
                .and(limit, line.get().amount())
                .and("line", wish.lineNo()));
      }
    }
    return Optional.empty();
  }

  static List<NoticeLine> named(List<LineWish> wishes, List<NoticeLine> open) {
    return wishes.stream()
        .flatMap(
            wish ->
                find(open, wish.lineNo()).stream()
                    .map(l -> new NoticeLine(l.lineNo(), l.person(), wish.amount())))
        .toList();
  }

  private static Optional<NoticeLine> find(List<NoticeLine> lines, int lineNo) {
    return lines.stream().filter(line -> line.lineNo() == lineNo).findFirst();
  }

  private static Optional<Rejection> reject(DepositError code, Facts facts) {
    return Optional.of(new Rejection(code, facts));
  }
}
