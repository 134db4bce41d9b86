package wagefund.ledger.platform.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import wagefund.ledger.advance.command.AdvanceError;
import wagefund.ledger.advance.command.RequestedParticulars;
import wagefund.ledger.advance.command.RequestedPayee;
import wagefund.ledger.advance.event.Agreement;
import wagefund.ledger.advance.event.DebtorNamed;
import wagefund.ledger.kernel.Banks;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NationalId;
import wagefund.ledger.scheme.command.PartyTerms.Debtor;
import wagefund.ledger.scheme.command.PartyTerms.Party;
import wagefund.ledger.scheme.command.PartyTerms.Payee;
import wagefund.ledger.scheme.command.RecoveryTerms.Interest;
import wagefund.ledger.vault.command.PersonDetails;

/** Who applies, owes and is paid, and what was signed, as a request says it. */
public final class PartyBodies {

  private PartyBodies() {}

  /** Who owes the advance back. */
  @Schema(name = "Debtor", description = "被追偿人 · Who owes the advance back")
  public record DebtorBody(Debtor kind, String name, Optional<String> code) {}

  /** What the applicant signed. */
  @Schema(name = "Agreement", description = "使用协议书 · What the applicant signed")
  public record AgreementBody(
      DocumentBody document,
      Optional<Money> amount,
      Optional<LocalDate> repayOn,
      Optional<Interest.Method> interest,
      @Schema(example = "3.45") Optional<String> annualPercent,
      Optional<String> repayment,
      Optional<String> breach,
      Optional<String> guarantee) {

    /** The agreement as events keep it. */
    public Agreement agreement() {
      return new Agreement(
          document.document(),
          amount,
          repayOn,
          interest,
          rate(),
          repayment.orElse(""),
          breach.orElse(""),
          guarantee.orElse(""));
    }

    private String rate() {
      String rate = annualPercent.orElse("");
      if (!rate.matches("|[0-9]{1,3}([.][0-9]{1,4})?")) {
        throw new Malformed(
            AdvanceError.RATE_UNREADABLE, Facts.of("value", Facts.shorten(rate)), "annualPercent");
      }
      return rate;
    }
  }

  /** Who is paid in a worker's place: an heir with a card, or an organisation with an account. */
  @Schema(name = "RequestedPayee", description = "收款人 · Who is paid in a worker's place")
  public record PayeeBody(
      Optional<Integer> lineNo,
      Payee kind,
      String name,
      Optional<String> idNumber,
      String bank,
      Optional<String> cardNumber,
      Optional<String> accountNumber,
      DocumentBody document) {

    RequestedPayee payee() {
      OptionalInt line =
          lineNo.isPresent() ? OptionalInt.of(lineNo.orElseThrow()) : OptionalInt.empty();
      return new RequestedPayee(
          line,
          kind,
          kind == Payee.HEIR ? Optional.of(heir()) : Optional.empty(),
          name,
          bank,
          accountNumber.orElse(""),
          document.document());
    }

    private PersonDetails heir() {
      var code = Places.at("bank", () -> Banks.standard().code(bank));
      return new PersonDetails(
          name,
          Places.at("idNumber", () -> NationalId.of(idNumber.orElse(""))),
          Places.at(
              "cardNumber",
              () -> CardNumber.of(cardNumber.orElse(""), Banks.standard().require(code))),
          code,
          "");
    }
  }

  /**
   * Reads all of it.
   *
   * @throws Malformed with the place of what is wrong
   */
  public static RequestedParticulars read(
      Optional<Party> applicant,
      Optional<DebtorBody> debtor,
      Optional<AgreementBody> agreement,
      Optional<DocumentBody> override,
      Optional<List<PayeeBody>> payees) {
    return new RequestedParticulars(
        applicant,
        debtor.map(
            d ->
                Places.at(
                    "debtor", () -> new DebtorNamed(d.kind(), d.name(), d.code().orElse("")))),
        agreement.map(a -> Places.at("agreement", a::agreement)),
        override.map(DocumentBody::document),
        read(payees.orElse(List.of())));
  }

  private static List<RequestedPayee> read(List<PayeeBody> payees) {
    List<RequestedPayee> read = new ArrayList<>();
    for (PayeeBody payee : payees) {
      read.add(Places.at("payees[" + read.size() + "]", payee::payee));
    }
    return List.copyOf(read);
  }
}
