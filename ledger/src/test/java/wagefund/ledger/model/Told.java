package wagefund.ledger.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.fund.event.FundFigures;
import wagefund.ledger.recovery.command.ClaimFacts;

/**
 * What became of one command, and what the ledger then says of the fund and of the case that it was
 * about. All figures are plain fen, so that a broken one can be told too.
 *
 * @param words the command in words
 * @param again what became of it when it was sent once more under the same key; empty: it was not
 * @param events what was stored
 * @param booked what came of it in the books
 * @param fund the figures of the fund
 * @param arrearsCase the case that it was about
 * @param claims the claims of that case
 */
record Told(
    String words,
    Optional<Again> again,
    List<Object> events,
    Journal.Booked booked,
    Map<String, Long> fund,
    Optional<SeenCase> arrearsCase,
    List<SeenClaim> claims) {

  /** The same command once more: whether it was answered alike, and what it stored. */
  record Again(boolean alike, int stored) {}

  /** What a case says of itself. */
  record SeenCase(
      String id,
      long arrears,
      long byEmployer,
      long byDeposit,
      long byAdvance,
      long byOther,
      long outstanding,
      List<SeenMonth> months) {

    static SeenCase of(CaseFacts facts) {
      return new SeenCase(
          facts.caseId().value(),
          facts.figures().arrears().fen(),
          facts.figures().byEmployer().fen(),
          facts.figures().byDeposit().fen(),
          facts.figures().byAdvance().fen(),
          facts.figures().byOther().fen(),
          facts.figures().outstanding().fen(),
          facts.workers().stream()
              .flatMap(
                  worker ->
                      worker.months().entrySet().stream()
                          .map(
                              month ->
                                  new SeenMonth(
                                      worker.lineNo(),
                                      worker.person().value(),
                                      month.getKey().toString(),
                                      month.getValue().arrears().fen(),
                                      month.getValue().paidBefore().fen(),
                                      month.getValue().advanced().fen())))
              .toList());
    }
  }

  /** A wage month of a worker. */
  record SeenMonth(
      int line, String person, String month, long arrears, long paidOtherwise, long advanced) {}

  /** What a claim says of itself. */
  record SeenClaim(
      String id, long paid, long recovered, long writtenOff, long inMemo, long outstanding) {

    static SeenClaim of(ClaimFacts claim) {
      return new SeenClaim(
          claim.claimId().value(),
          claim.paid().fen(),
          claim.recovered().fen(),
          claim.writtenOff().fen(),
          claim.inMemo().fen(),
          claim.outstanding().fen());
    }
  }

  static Map<String, Long> figures(FundFigures f) {
    Map<String, Long> figures = new HashMap<>();
    figures.put("principal", f.principal().fen());
    figures.put("interest", f.interest().fen());
    figures.put("overRecovery", f.overRecovery().fen());
    figures.put("bank", f.bank().fen());
    figures.put("inTransit", f.inTransit().fen());
    figures.put("outstanding", f.outstanding().fen());
    figures.put("reserved", f.reserved().fen());
    figures.put("awaiting", f.awaiting().fen());
    figures.put("toRealise", f.beside().toRealise().fen());
    figures.put("unidentified", f.beside().unidentified().fen());
    figures.put("forOthers", f.beside().forOthers().fen());
    return figures;
  }
}
