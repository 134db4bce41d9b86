package wagefund.ledger.platform.read;

import java.time.LocalDate;
import wagefund.ledger.kernel.Balance;

/** 账面应收: what debtors owe by the books, for those who hold their own figures against it. */
public interface ReceivableInBooks {

  /**
   * The balance at the end of a day.
   *
   * @param fundId empty: of all funds
   */
  Balance receivable(String fundId, LocalDate asOf);
}
