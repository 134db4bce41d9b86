package wagefund.ledger.platform.export;

/**
 * An account of the chart.
 *
 * @param code as the posting profile has it
 * @param debit whether its balance is expected on the debit side
 */
record BookAccount(String code, String zh, String en, boolean debit) {

  /** The five kinds of accounts that every such program knows, by the class of the code. */
  String root() {
    return switch (code.isEmpty() ? ' ' : code.charAt(0)) {
      case '1' -> "Assets";
      case '2' -> "Liabilities";
      case '3', '8' -> "Equity";
      case '4', '6' -> "Income";
      case '5', '7' -> "Expenses";
      default -> debit ? "Assets" : "Liabilities";
    };
  }
}
