package wagefund.ledger.model;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wagefund.ledger.advance.event.AdvanceAmended;
import wagefund.ledger.advance.event.AdvanceApproved;
import wagefund.ledger.advance.event.AdvanceEnded;
import wagefund.ledger.advance.event.AdvanceLine;
import wagefund.ledger.advance.event.AdvanceRequested;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.advance.event.CapsOverridden;
import wagefund.ledger.approval.event.StageSigned;
import wagefund.ledger.casefile.event.CaseOpened;
import wagefund.ledger.casefile.event.SourceExhausted;
import wagefund.ledger.deposit.event.NoticeIssued;
import wagefund.ledger.deposit.event.NoticeProposed;
import wagefund.ledger.fund.event.CapitalCorrected;
import wagefund.ledger.fund.event.Earmark;
import wagefund.ledger.fund.event.FundEarmarked;
import wagefund.ledger.fund.event.FundsWithdrawn;
import wagefund.ledger.fund.event.HeldMoneyPaidBack;
import wagefund.ledger.fund.event.PeriodClosed;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.recovery.event.ReceiptCorrected;
import wagefund.ledger.settlement.event.BatchReleased;
import wagefund.ledger.settlement.event.LineCancelled;
import wagefund.ledger.settlement.event.LineCorrected;
import wagefund.ledger.settlement.event.LineReissued;
import wagefund.ledger.settlement.event.PaymentCorrected;
import wagefund.ledger.writeoff.event.WriteOffAmended;
import wagefund.ledger.writeoff.event.WriteOffRequested;

/**
 * Who may do what: within the caps, after the deposit, never twice, and exactly what was signed
 * (invariants 6, 7, 11 and 12).
 */
final class ApprovalInvariants {

  private final SmallLedger.Rules rules;
  private final Findings findings;
  private final Map<String, Long> arrears = new HashMap<>();
  private final Map<String, Set<String>> exhausted = new HashMap<>();
  private final Map<String, AdvanceTerms> terms = new HashMap<>();
  private final Map<String, Digest> signed = new HashMap<>();
  private final Map<String, Set<String>> acted = new HashMap<>();
  private final Map<String, Set<String>> asked = new HashMap<>();
  private final Map<String, String> correctors = new HashMap<>();

  /** Lines that were approved above their caps and for which no override is on record. */
  private final Set<String> unexcused = new TreeSet<>();

  private Optional<Earmark> earmark = Optional.empty();
  private final Map<String, Map<String, Long>> uses = new HashMap<>();

  ApprovalInvariants(SmallLedger.Rules rules, Findings findings) {
    this.rules = rules;
    this.findings = findings;
  }

  void happened(Object event) {
    if (event instanceof CaseOpened e) {
      e.workers()
          .forEach(
              worker ->
                  worker
                      .arrears()
                      .forEach(
                          (month, owed) ->
                              arrears.put(
                                  e.caseId().value() + " " + worker.person().value() + " " + month,
                                  owed.fen())));
    } else if (event instanceof SourceExhausted e) {
      exhausted.computeIfAbsent(e.caseId().value(), of -> new HashSet<>()).add(e.source().name());
    } else if (event instanceof AdvanceRequested e) {
      laid(e.terms(), e.digest());
      asks("advance " + e.terms().advanceId().value(), e.by());
    } else if (event instanceof AdvanceAmended e) {
      laid(e.terms(), e.digest());
      asksAgain("advance " + e.terms().advanceId().value(), e.by());
    } else if (event instanceof AdvanceApproved e) {
      approved(e);
    } else if (event instanceof FundEarmarked e) {
      earmark = Optional.of(e.earmark());
    } else if (event instanceof CapsOverridden e) {
      e.caps().forEach(cap -> unexcused.remove(e.advanceId().value() + " " + cap.lineNo()));
    } else if (event instanceof AdvanceEnded e) {
      uses.remove(e.advanceId().value());
    } else if (event instanceof BatchReleased e) {
      released(e);
    } else if (event instanceof LineCancelled e) {
      uses.getOrDefault(e.advanceId().value(), new HashMap<>())
          .keySet()
          .removeIf(use -> use.startsWith(e.person().value() + " "));
    } else if (event instanceof LineCorrected e) {
      correctors.put(e.batchId() + " " + e.lineNo(), e.by());
    } else if (event instanceof LineReissued e) {
      differ(correctors.getOrDefault(e.batchId() + " " + e.lineNo(), ""), e.by(), "a line");
    } else {
      officersActed(event);
    }
  }

  private void laid(AdvanceTerms laid, Digest digest) {
    terms.put(laid.advanceId().value(), laid);
    signed.remove(laid.advanceId().value());
    findings.mustHold(
        laid.digest().equals(digest), 12, "the digest of %s is not of its terms", laid.advanceId());
  }

  private void approved(AdvanceApproved e) {
    AdvanceTerms laid = terms.get(e.advanceId().value());
    signed.put(e.advanceId().value(), e.digest());
    findings.mustHold(
        laid != null && laid.digest().equals(e.digest()) && laid.total().equals(e.amount()),
        12,
        "%s was approved, and is not what was laid before",
        e.advanceId());
    findings.mustHold(
        !rules.depositFirst()
            || exhausted
                .getOrDefault(e.caseId().value(), Set.of())
                .containsAll(SmallLedger.Case.FIRST),
        7,
        "%s was approved before the deposit and the wage account were drawn",
        e.advanceId());
    if (laid != null) {
      laid.lines().forEach(line -> withinCaps(e, line));
      Map<String, Long> own = new HashMap<>();
      laid.lines()
          .forEach(
              line ->
                  line.months()
                      .forEach(
                          (month, share) ->
                              own.put(line.person().value() + " " + month, share.fen())));
      uses.put(e.advanceId().value(), own);
    }
  }

  /** What was taken before of the person's months of this case, with what is taken now. */
  private void withinCaps(AdvanceApproved e, AdvanceLine line) {
    String worker = e.caseId().value() + " " + line.person().value() + " ";
    long owed = 0;
    long used = line.amount().fen();
    for (Map.Entry<String, Long> month : arrears.entrySet()) {
      String wageMonth = month.getKey().substring(month.getKey().lastIndexOf(' ') + 1);
      if (month.getKey().startsWith(worker) && purposeCovers(wageMonth)) {
        owed += month.getValue();
        String use = line.person().value() + " " + wageMonth;
        used += uses.values().stream().mapToLong(u -> u.getOrDefault(use, 0L)).sum();
      }
    }
    long share = owed * rules.percent() / 100;
    if (used > share || rules.fixed() > 0 && used > rules.fixed()) {
      unexcused.add(e.advanceId().value() + " " + line.lineNo());
    }
  }

  private boolean purposeCovers(String month) {
    return earmark.map(e -> e.covers(YearMonth.parse(month))).orElse(true);
  }

  /** Looked at when all events of a command have been told. */
  void afterCommand() {
    findings.mustHold(
        unexcused.isEmpty(), 6, "%s are above their caps, and no override says so", unexcused);
    unexcused.clear();
  }

  private void released(BatchReleased e) {
    AdvanceTerms laid = terms.get(e.advanceId().value());
    Digest approval = signed.get(e.advanceId().value());
    boolean same =
        laid != null
            && e.digest().equals(approval)
            && laid.digest().equals(e.digest())
            && laid.lines().stream()
                .map(l -> l.lineNo() + " " + l.person() + " " + l.account() + " " + l.amount())
                .toList()
                .equals(
                    e.lines().stream()
                        .map(
                            l ->
                                l.lineNo()
                                    + " "
                                    + l.person()
                                    + " "
                                    + l.account()
                                    + " "
                                    + l.amount())
                        .toList());
    findings.mustHold(same, 12, "%s pays something else than was approved", e.batchId());
    actsOnce("advance " + e.advanceId().value(), e.by());
  }

  private void officersActed(Object event) {
    if (event instanceof StageSigned e) {
      String matter = subject(e.subject());
      actsOnce(matter, e.by());
      e.onBehalfOf().ifPresent(other -> actsOnce(matter, other));
      if (terms.containsKey(e.subject())) {
        findings.mustHold(
            terms.get(e.subject()).digest().equals(e.digest()),
            12,
            "%s signed something else than was laid before",
            e.by());
      }
    } else if (event instanceof WriteOffRequested e) {
      asks("write-off " + e.terms().writeOffId().value(), e.by());
    } else if (event instanceof WriteOffAmended e) {
      asksAgain("write-off " + e.terms().writeOffId().value(), e.by());
    } else if (event instanceof FundsWithdrawn e) {
      differ(e.proposedBy(), e.by(), e.withdrawalId());
    } else if (event instanceof HeldMoneyPaidBack e) {
      differ(e.requestedBy(), e.by(), e.refundId());
    } else if (event instanceof PeriodClosed e) {
      differ(e.begunBy(), e.by(), e.period().toString());
    } else if (event instanceof PaymentCorrected e) {
      differ(e.proposedBy(), e.by(), e.correctionId());
    } else if (event instanceof CapitalCorrected e) {
      differ(e.proposedBy(), e.by(), e.correctionId());
    } else if (event instanceof ReceiptCorrected e) {
      differ(e.proposedBy(), e.by(), e.correctionId());
    } else if (event instanceof NoticeProposed e) {
      acts("notice " + e.noticeId().value(), e.by());
    } else if (event instanceof NoticeIssued e) {
      actsOnce("notice " + e.noticeId().value(), e.by());
    }
  }

  private String subject(String id) {
    return (terms.containsKey(id) ? "advance " : "write-off ") + id;
  }

  private void asks(String matter, String officer) {
    asked.computeIfAbsent(matter, m -> new LinkedHashSet<>()).add(officer);
    acts(matter, officer);
  }

  /** What was signed is void; only who asked changes what is asked for. */
  private void asksAgain(String matter, String officer) {
    Set<String> who = asked.getOrDefault(matter, Set.of());
    findings.mustHold(who.contains(officer), 11, "%s changed what %s asked for", officer, who);
    acted.put(matter, new LinkedHashSet<>(who));
  }

  private void acts(String matter, String officer) {
    acted.computeIfAbsent(matter, m -> new LinkedHashSet<>()).add(officer);
  }

  private void actsOnce(String matter, String officer) {
    findings.mustHold(
        acted.computeIfAbsent(matter, m -> new LinkedHashSet<>()).add(officer),
        11,
        "%s acted twice on %s",
        officer,
        matter);
  }

  private void differ(String first, String second, String matter) {
    findings.mustHold(!first.equals(second), 11, "%s acted twice on %s", first, matter);
  }
}
