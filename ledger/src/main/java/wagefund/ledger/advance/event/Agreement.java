package wagefund.ledger.advance.event;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.scheme.command.AgreementTerms.Clause;
import wagefund.ledger.scheme.command.RecoveryTerms.Interest;

/**
 * 使用协议书: what the applicant signed before public money is used.
 *
 * @param amount how much, in all
 * @param repayOn the end of the term
 * @param interest how interest is reckoned
 * @param annualPercent the rate, or with LPR the margin, with at most four decimals, such as {@code
 *     3.45}; may be empty
 * @param repayment how it is paid back, at most 400 characters, may be empty
 * @param breach what follows from a breach, at most 400 characters, may be empty
 * @param guarantee who or what stands for it, at most 400 characters, may be empty
 */
public record Agreement(
    Document document,
    Optional<Money> amount,
    Optional<LocalDate> repayOn,
    Optional<Interest.Method> interest,
    String annualPercent,
    String repayment,
    String breach,
    String guarantee) {

  /**
   * @throws wagefund.ledger.kernel.Malformed {@code TEXT_TOO_LONG}
   */
  public Agreement {
    annualPercent = Text.optional(annualPercent, 20, "agreement.annualPercent");
    repayment = Text.optional(repayment, 400, "agreement.repayment");
    breach = Text.optional(breach, 400, "agreement.breach");
    guarantee = Text.optional(guarantee, 400, "agreement.guarantee");
  }

  /** The clauses that it states. */
  public Set<Clause> states() {
    Set<Clause> stated = EnumSet.noneOf(Clause.class);
    amount.ifPresent(a -> stated.add(Clause.AMOUNT));
    repayOn.ifPresent(d -> stated.add(Clause.TERM));
    interest.ifPresent(i -> stated.add(Clause.INTEREST_METHOD));
    add(stated, repayment, Clause.REPAYMENT);
    add(stated, breach, Clause.BREACH);
    add(stated, guarantee, Clause.GUARANTEE);
    return stated;
  }

  private static void add(Set<Clause> stated, String text, Clause clause) {
    if (!text.isEmpty()) {
      stated.add(clause);
    }
  }
}
