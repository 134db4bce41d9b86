package wagefund.ledger.tranche.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.FundTerms.CarryOver;
import wagefund.ledger.scheme.command.SchemeTerms;

/** What the scheme in force on a day says of the unused part of a tranche. */
@Component
class CarryOverInForce {

  private final Gate gate;

  CarryOverInForce(Gate gate) {
    this.gate = gate;
  }

  /** A question that leaves no trace; before a scheme is in force there is no rule. */
  Optional<CarryOver> of(FundId fund, LocalDate day) {
    try {
      return gate.ask(fund.value(), new AskSchemeTerms(SchemeBookId.of(fund), day))
          .as(SchemeTerms.class)
          .fund()
          .carryOver();
    } catch (Refused refused) {
      return Optional.empty();
    }
  }
}
