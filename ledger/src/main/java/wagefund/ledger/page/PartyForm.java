package wagefund.ledger.page;

import java.util.List;
import java.util.Optional;
import wagefund.ledger.advance.command.RequestedParticulars;
import wagefund.ledger.advance.event.Agreement;
import wagefund.ledger.advance.event.DebtorNamed;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.scheme.command.PartyTerms.Debtor;
import wagefund.ledger.scheme.command.PartyTerms.Party;
import wagefund.ledger.scheme.command.RecoveryTerms.Interest;

/** Reads who applies and owes, and on what papers, from the form of a request. */
final class PartyForm {

  private PartyForm() {}

  static RequestedParticulars of(Form form) {
    return new RequestedParticulars(
        form.has("applicant")
            ? Optional.of(Form.choice(form.text("applicant"), "applicant", Party.class))
            : Optional.empty(),
        form.has("debtorName") ? Optional.of(debtor(form)) : Optional.empty(),
        form.has("agreementNumber") ? Optional.of(agreement(form)) : Optional.empty(),
        document(form, "override"),
        List.of());
  }

  private static DebtorNamed debtor(Form form) {
    return new DebtorNamed(
        Form.choice(form.text("debtorKind"), "debtorKind", Debtor.class),
        form.text("debtorName"),
        form.text("debtorCode"));
  }

  static Agreement agreement(Form form) {
    return new Agreement(
        form.document("agreement"),
        form.has("agreementAmount") ? Optional.of(form.money("agreementAmount")) : Optional.empty(),
        form.has("agreementRepayOn")
            ? Optional.of(form.date("agreementRepayOn"))
            : Optional.empty(),
        form.has("agreementInterest")
            ? Optional.of(
                Form.choice(
                    form.text("agreementInterest"), "agreementInterest", Interest.Method.class))
            : Optional.empty(),
        form.text("agreementPercent"),
        form.text("agreementRepayment"),
        form.text("agreementBreach"),
        form.text("agreementGuarantee"));
  }

  private static Optional<Document> document(Form form, String field) {
    return form.has(field + "Number") ? Optional.of(form.document(field)) : Optional.empty();
  }
}
