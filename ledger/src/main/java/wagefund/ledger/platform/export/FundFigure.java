package wagefund.ledger.platform.export;

import wagefund.schema.read.tables.records.FundPositionRecord;

/** The figures that a fund keeps itself, beside its books. */
final class FundFigure {

  private FundFigure() {}

  /** A figure as a balance: what is owned as it is, what is owed negated. */
  static long signed(FundPositionRecord fund, String figure) {
    return switch (figure) {
      case "bank" -> fund.getBankFen();
      case "inTransit" -> fund.getInTransitFen();
      case "outstanding" -> fund.getOutstandingFen();
      case "principal" -> Math.negateExact(fund.getPrincipalFen());
      case "interest" -> Math.negateExact(fund.getInterestFen());
      case "overRecovery" -> Math.negateExact(fund.getOverRecoveryFen());
      case "toRealise" -> fund.getToRealiseFen();
      case "unidentified" -> Math.negateExact(fund.getUnidentifiedFen());
      case "forOthers" -> Math.negateExact(fund.getForOthersFen());
      default -> throw new IllegalStateException("No figure " + figure);
    };
  }
}
