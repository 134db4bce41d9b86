package wagefund.ledger.fund.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.command.SpecialFundError;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.FundTerms;
import wagefund.ledger.scheme.command.SchemeTerms;

/** Lets only such money into a fund as its scheme allows. */
@Component
class FundDesk {

  private final Commands commands;

  FundDesk(Commands commands) {
    this.commands = commands;
  }

  /** Where no scheme is in force yet, nothing forbids any source. */
  @CommandHandler
  Outcome handle(ReceiveCapital c) {
    return refusal(c.fundId(), c.source(), c.on())
        .map(Outcome::rejected)
        .orElseGet(() -> commands.send(new Fund.TakeIn(c.fundId(), c)));
  }

  /** Why money of a source may not come into a fund on a day. */
  Optional<Rejection> refusal(FundId fund, CapitalSource source, LocalDate on) {
    Outcome inForce = commands.send(new AskSchemeTerms(SchemeBookId.of(fund), on));
    return inForce.isAccepted()
        ? sourceMustBeAllowed(source, inForce.answer(SchemeTerms.class).fund())
        : Optional.empty();
  }

  private static Optional<Rejection> sourceMustBeAllowed(CapitalSource source, FundTerms terms) {
    return terms.allows(sourceOf(source))
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                SpecialFundError.CAPITAL_SOURCE_NOT_ALLOWED,
                Facts.of("source", source)
                    .and(
                        "allowed",
                        terms.sources().stream()
                            .sorted()
                            .map(FundTerms.Source::name)
                            .collect(Collectors.joining(", ")))));
  }

  private static FundTerms.Source sourceOf(CapitalSource source) {
    return switch (source) {
      case ALLOCATION, REPLENISHMENT -> FundTerms.Source.BUDGET;
      case DONATION -> FundTerms.Source.DONATION;
      case LEVY -> FundTerms.Source.LEVY;
      case INTEREST -> FundTerms.Source.INTEREST;
    };
  }
}
