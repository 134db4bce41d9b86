package wagefund.ledger.platform.read;

import java.time.LocalDate;
import wagefund.ledger.kernel.Balance;

/** 账面应收: what debtors owe by the books, for those who hold their own figures against it. */
public interface ReceivableInBooks {

  /**
   * The balance at the end of a day, as it was known.
   *
   * @param fundId empty: of all funds
   * @param upTo up to which place of the sealed log
   */
  Balance receivable(String fundId, LocalDate asOf, long upTo);
}
