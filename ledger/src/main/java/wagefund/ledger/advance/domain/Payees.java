package wagefund.ledger.advance.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.advance.command.RequestAdvance;
import wagefund.ledger.advance.command.RequestedPayee;
import wagefund.ledger.advance.event.AdvanceLine;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.advance.event.Particulars;
import wagefund.ledger.advance.event.PayeeNamed;
import wagefund.ledger.casefile.command.CaseError;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.vault.command.PeopleRegistered;
import wagefund.ledger.vault.command.RegisterPeople;
import wagefund.ledger.vault.command.RegisteredPerson;

/** Enters who is paid in a worker's place: heirs in the vault, organisations on the lines. */
final class Payees {

  private final Commands commands;

  Payees(Commands commands) {
    this.commands = commands;
  }

  /** Answers the computation with its payees named, or why one cannot be. */
  Outcome named(RequestAdvance c, AdvanceComputation.Computed computed) {
    List<RequestedPayee> asked = c.particulars().payees();
    if (asked.isEmpty()) {
      return Outcome.accepted(computed);
    }
    for (RequestedPayee payee : asked) {
      int line = payee.lineNo().orElse(0);
      if (line != 0 && computed.terms().lines().stream().noneMatch(l -> l.lineNo() == line)) {
        return Outcome.rejected(CaseError.WORKER_NOT_IN_CASE, Facts.of("person", "line " + line));
      }
    }
    List<RequestedPayee> heirs = asked.stream().filter(p -> p.heir().isPresent()).toList();
    if (heirs.isEmpty()) {
      return Outcome.accepted(computed.with(paid(computed.terms(), asked, Map.of())));
    }
    return commands
        .send(new RegisterPeople(heirs.stream().map(p -> p.heir().orElseThrow()).toList()))
        .then(
            PeopleRegistered.class,
            people -> {
              Map<RequestedPayee, RegisteredPerson> known = new HashMap<>();
              for (int i = 0; i < heirs.size(); i++) {
                known.put(heirs.get(i), people.people().get(i));
              }
              return Outcome.accepted(computed.with(paid(computed.terms(), asked, known)));
            });
  }

  private static AdvanceTerms paid(
      AdvanceTerms terms, List<RequestedPayee> asked, Map<RequestedPayee, RegisteredPerson> heirs) {
    SortedMap<Integer, PayeeNamed> payees = new TreeMap<>();
    List<AdvanceLine> lines = new ArrayList<>();
    for (AdvanceLine line : terms.lines()) {
      Optional<RequestedPayee> payee = payeeOf(line.lineNo(), asked);
      Optional<RegisteredPerson> heir = payee.map(heirs::get);
      payee.ifPresent(p -> payees.put(line.lineNo(), named(p, heir)));
      lines.add(heir.map(h -> line.paidTo(h.account())).orElse(line));
    }
    Particulars before = terms.particulars().orElseThrow();
    Particulars more =
        new Particulars(before.applicant(), before.debtor(), before.override(), payees);
    return new AdvanceTerms(
        terms.advanceId(),
        terms.caseId(),
        terms.fundId(),
        terms.schemeId(),
        terms.schemeVersion(),
        lines,
        terms.total(),
        Optional.of(more));
  }

  /** The payee of the line itself, else the one of all lines. */
  private static Optional<RequestedPayee> payeeOf(int line, List<RequestedPayee> asked) {
    return asked.stream()
        .filter(p -> p.lineNo().orElse(0) == line)
        .findFirst()
        .or(() -> asked.stream().filter(p -> p.lineNo().isEmpty()).findFirst());
  }

  private static PayeeNamed named(RequestedPayee payee, Optional<RegisteredPerson> heir) {
    return new PayeeNamed(
        payee.kind(),
        heir.map(RegisteredPerson::person),
        payee.name(),
        payee.bank(),
        payee.accountNumber(),
        payee.document());
  }
}
