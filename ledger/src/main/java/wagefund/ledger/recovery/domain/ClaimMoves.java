package wagefund.ledger.recovery.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseClaimsId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.recovery.command.AskClaim;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.ClaimLine;
import wagefund.ledger.recovery.command.OpenClaim;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.event.ChangeReason;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.recovery.event.ClaimInterest;
import wagefund.ledger.recovery.event.ClaimLinesMoved;
import wagefund.ledger.recovery.event.ClaimLinesTakenOver;
import wagefund.ledger.recovery.event.ClaimRules;
import wagefund.ledger.recovery.event.DebtorKind;
import wagefund.ledger.recovery.event.MovedLine;
import wagefund.ledger.recovery.event.WorkerOverpaid.Standing;

/** Moves parts of claims to the workers who were paid twice. */
final class ClaimMoves {

  private final Commands commands;

  ClaimMoves(Commands commands) {
    this.commands = commands;
  }

  /** Why and when it moves. */
  record Why(
      CaseId caseId, ChangeReason reason, Document document, LocalDate on, Actor by, Instant at) {}

  /** What of an amount moves, and who owes it. */
  record Taken(Money amount, Standing standing) {}

  Claims claimsOf(List<ClaimId> hinted, List<ClaimId> listed) {
    Set<ClaimId> ids = new LinkedHashSet<>(listed);
    ids.addAll(hinted);
    Map<ClaimId, ClaimFacts> claims = new LinkedHashMap<>();
    for (ClaimId id : ids) {
      Outcome known = commands.send(new AskClaim(id));
      if (known.isAccepted()) {
        claims.put(id, known.answer(ClaimFacts.class));
      }
    }
    return new Claims(claims);
  }

  /** The claims of a case while it is found out what moves. */
  final class Claims {

    private final Map<ClaimId, ClaimFacts> claims;
    private final Map<ClaimId, List<MovedLine>> moving = new LinkedHashMap<>();

    Claims(Map<ClaimId, ClaimFacts> claims) {
      this.claims = claims;
    }

    boolean hasDebtor(String name) {
      return claims.values().stream()
          .flatMap(claim -> claim.debtors().stream())
          .anyMatch(debtor -> debtor.name().equals(name));
    }

    /** What was advanced to the worker moves, unless the notice had bound the payer by then. */
    Taken take(PersonId worker, Money amount, String payer, LocalDate on) {
      Money left = amount;
      boolean stands = false;
      for (ClaimFacts claim : claims.values()) {
        if (claim.debtor().kind() == DebtorKind.WORKER || owedFor(claim, worker).isZero()) {
          continue;
        }
        if (binds(claim, payer, on)) {
          stands = true;
        } else {
          left = left.minus(take(claim, "", worker, left));
        }
      }
      Money moved = amount.minus(left);
      return new Taken(
          moved,
          !moved.isZero()
              ? Standing.WORKER_OWES_FUND
              : stands && !amount.isZero() ? Standing.DEBTOR_STILL_OWES : Standing.NOT_OF_THE_FUND);
    }

    /** What this payment made owe moves, whatever was served. */
    void takeOf(String reference, PersonId worker, Money amount) {
      Money left = amount;
      for (ClaimFacts claim : claims.values()) {
        if (claim.debtor().kind() != DebtorKind.WORKER) {
          left = left.minus(take(claim, reference, worker, left));
        }
      }
      if (!left.isZero()) {
        throw new IllegalStateException("No claim holds " + left + " of " + reference);
      }
    }

    private Money take(ClaimFacts claim, String reference, PersonId worker, Money wanted) {
      List<MovedLine> lines = moving.computeIfAbsent(claim.claimId(), id -> new ArrayList<>());
      List<MovedLine> before = List.copyOf(lines);
      Map<String, Money> taken = new LinkedHashMap<>();
      Money left = wanted;
      for (ClaimLine line : claim.lines()) {
        boolean fits = reference.isEmpty() || line.reference().equals(reference);
        if (fits && line.person().equals(worker)) {
          // A payment that was put right has several lines: what is taken of it, of the first
          // first.
          String payment = line.reference() + " " + line.lineNo();
          Money open = taken.computeIfAbsent(payment, p -> taken(before, line));
          Money gone = open.min(line.left());
          taken.put(payment, open.minus(gone));
          Money part = left.min(line.left().minus(gone));
          if (!part.isZero()) {
            lines.add(
                new MovedLine(
                    line.reference(),
                    line.lineNo(),
                    worker,
                    part,
                    line.paidOn(),
                    Optional.empty()));
            left = left.minus(part);
          }
        }
      }
      return wanted.minus(left);
    }

    private Money owedFor(ClaimFacts claim, PersonId worker) {
      return Money.sum(
          claim.lines().stream()
              .filter(line -> line.person().equals(worker))
              .map(ClaimLine::left)
              .toList());
    }

    void move(Why why, Map<PersonId, Integer> lineNumbers) {
      moving.forEach(
          (from, lines) -> {
            Map<PersonId, List<MovedLine>> byWorker = new LinkedHashMap<>();
            lines.forEach(
                line -> byWorker.computeIfAbsent(line.person(), p -> new ArrayList<>()).add(line));
            byWorker.forEach(
                (worker, moved) ->
                    moveTo(
                        from,
                        ClaimDebtor.worker(lineNumbers.getOrDefault(worker, 0), worker),
                        merged(moved),
                        why));
          });
    }
  }

  private static Money taken(List<MovedLine> lines, ClaimLine line) {
    return Money.sum(
        lines.stream()
            .filter(m -> m.reference().equals(line.reference()))
            .filter(m -> m.lineNo() == line.lineNo() && m.person().equals(line.person()))
            .map(MovedLine::amount)
            .toList());
  }

  /** One line for each payment, though several months of it were paid twice. */
  private static List<MovedLine> merged(List<MovedLine> lines) {
    List<MovedLine> merged = new ArrayList<>();
    for (MovedLine line : lines) {
      Optional<MovedLine> same =
          merged.stream()
              .filter(m -> m.reference().equals(line.reference()) && m.lineNo() == line.lineNo())
              .findFirst();
      same.ifPresent(merged::remove);
      Money amount = same.map(MovedLine::amount).orElse(Money.ZERO).plus(line.amount());
      merged.add(
          new MovedLine(
              line.reference(), line.lineNo(), line.person(), amount, line.paidOn(), line.dueOn()));
    }
    return merged;
  }

  /** A payment on the very day from which the notice binds is one that it binds. */
  private static boolean binds(ClaimFacts claim, String payer, LocalDate on) {
    ClaimDebtor told =
        claim.debtors().stream()
            .filter(debtor -> debtor.name().equals(payer))
            .findFirst()
            .orElse(claim.debtor());
    return claim.noticeBinds(told).filter(since -> !since.isAfter(on)).isPresent();
  }

  private void moveTo(ClaimId fromId, ClaimDebtor to, List<MovedLine> lines, Why why) {
    ClaimFacts from = claim(fromId).orElseThrow();
    ClaimId toId = RecordReceipt.claimOf(from.fundId(), why.caseId(), to);
    if (claim(toId).isEmpty()) {
      unlessAccepted(
          commands.send(
              new OpenClaim(
                  toId,
                  why.caseId(),
                  from.fundId(),
                  to,
                  Optional.empty(),
                  new ClaimRules(
                      ClaimInterest.NONE,
                      from.rules().limitationYears(),
                      from.rules().publicNoticeDays()),
                  why.on(),
                  why.by(),
                  why.at())));
      unlessAccepted(
          ListOfClaims.list(commands, CaseClaimsId.of(why.caseId()), why.caseId(), toId, why.at()));
    }
    ClaimFacts target = claim(toId).orElseThrow();
    Money amount = Evolution.sum(lines);
    ClaimFacts left = Evolution.moved(from, lines, why.on());
    ClaimFacts grown = Evolution.takenOver(target, lines);
    note(
        fromId,
        new ClaimLinesMoved(
            fromId,
            toId,
            why.caseId(),
            from.fundId(),
            from.debtor().name(),
            to.name(),
            lines,
            amount,
            left.outstanding(),
            why.reason(),
            why.document(),
            left.dates(),
            why.on(),
            why.by().name(),
            why.at()));
    note(
        toId,
        new ClaimLinesTakenOver(
            toId,
            fromId,
            why.caseId(),
            from.fundId(),
            lines,
            amount,
            grown.outstanding(),
            grown.dates(),
            why.on(),
            why.by().name(),
            why.at()));
  }

  private Optional<ClaimFacts> claim(ClaimId id) {
    Outcome known = commands.send(new AskClaim(id));
    return known.isAccepted() ? Optional.of(known.answer(ClaimFacts.class)) : Optional.empty();
  }

  private void note(ClaimId id, Object event) {
    unlessAccepted(commands.send(new RecoveryClaim.Note(id, event)));
  }
}
