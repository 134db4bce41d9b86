package wagefund.ledger.page;

import org.springframework.ui.Model;
import wagefund.ledger.scheme.command.PartyTerms.Debtor;
import wagefund.ledger.scheme.command.PartyTerms.Party;
import wagefund.ledger.scheme.command.RecoveryTerms.Interest;

/** The words that may be chosen for who applies, who owes, and how interest is reckoned. */
final class PartyChoices {

  private PartyChoices() {}

  static void add(Model model) {
    model.addAttribute("parties", Party.values());
    model.addAttribute("debtors", Debtor.values());
    model.addAttribute("interests", Interest.Method.values());
  }
}
