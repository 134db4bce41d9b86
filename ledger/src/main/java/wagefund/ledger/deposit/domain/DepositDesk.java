package wagefund.ledger.deposit.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.deposit.command.AcceptGuarantee;
import wagefund.ledger.deposit.command.AddProject;
import wagefund.ledger.deposit.command.ClaimedAdjustment;
import wagefund.ledger.deposit.command.DepositError;
import wagefund.ledger.deposit.command.DepositStatus;
import wagefund.ledger.deposit.command.ProjectContract;
import wagefund.ledger.deposit.command.ReassessDeposit;
import wagefund.ledger.deposit.command.RemoveProject;
import wagefund.ledger.deposit.command.ReplenishCash;
import wagefund.ledger.deposit.command.RequireDeposit;
import wagefund.ledger.deposit.command.StoreCash;
import wagefund.ledger.deposit.event.Assessed;
import wagefund.ledger.deposit.event.DepositCashStored;
import wagefund.ledger.deposit.event.DepositFigures;
import wagefund.ledger.deposit.event.DepositForm;
import wagefund.ledger.deposit.event.DepositProjectAdded;
import wagefund.ledger.deposit.event.DepositProjectRemoved;
import wagefund.ledger.deposit.event.DepositReassessed;
import wagefund.ledger.deposit.event.DepositReplenished;
import wagefund.ledger.deposit.event.DepositRequired;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.DepositTerms;
import wagefund.ledger.scheme.command.SchemeTerms;

/** Decides what has to be secured, and takes in what is: cash, guarantees, replenishments. */
@Component
class DepositDesk {

  private final Commands commands;
  private final DepositClocks clocks;

  DepositDesk(Commands commands, DepositClocks clocks) {
    this.commands = commands;
    this.clocks = clocks;
  }

  @CommandHandler
  Outcome handle(RequireDeposit c) {
    return Officers.keeper(c.by())
        .<Outcome>map(Outcome.Rejected::new)
        .orElseGet(
            () -> scheme(c.fundId(), c.on()).then(SchemeTerms.class, scheme -> require(c, scheme)));
  }

  private Outcome require(RequireDeposit c, SchemeTerms scheme) {
    boolean several = c.enterpriseLevel() || c.projects().size() > 1;
    boolean allowed = scheme.deposit().map(DepositTerms::enterpriseLevel).orElse(true);
    if ((several && !allowed) || (c.projects().size() > 1 && !c.enterpriseLevel())) {
      return Outcome.rejected(DepositError.ENTERPRISE_LEVEL_NOT_ALLOWED);
    }
    return new Assessment(scheme, c.sector())
        .of(c.projects(), c.adjustments())
        .then(
            Assessed.class,
            assessed ->
                commands.send(
                    new WageDeposit.Open(
                        c.depositId(),
                        new DepositRequired(
                            c.depositId(),
                            c.fundId(),
                            c.contractor(),
                            c.enterpriseLevel(),
                            c.sector(),
                            assessed,
                            DepositFigures.NONE.require(assessed.required()),
                            c.document(),
                            c.on(),
                            c.by().name(),
                            c.at()))));
  }

  @CommandHandler
  Outcome handle(ReassessDeposit c) {
    return open(
        c.by(),
        c.depositId(),
        state ->
            assess(state, c.on(), Assessment.projectsOf(state.assessed()), c.adjustments())
                .then(
                    Assessed.class,
                    assessed ->
                        note(
                            c.depositId(),
                            new DepositReassessed(
                                c.depositId(),
                                assessed,
                                state.figures().require(assessed.required()),
                                c.document(),
                                c.on(),
                                c.by().name(),
                                c.at()))));
  }

  @CommandHandler
  Outcome handle(AddProject c) {
    return open(
        c.by(),
        c.depositId(),
        state -> {
          if (!state.required().enterpriseLevel()) {
            return Outcome.rejected(DepositError.ENTERPRISE_LEVEL_NOT_ALLOWED);
          }
          List<ProjectContract> projects = new ArrayList<>(Assessment.projectsOf(state.assessed()));
          projects.add(c.project());
          return assess(state, c.on(), projects, Assessment.of(state.assessed()))
              .then(
                  Assessed.class,
                  assessed ->
                      note(
                          c.depositId(),
                          new DepositProjectAdded(
                              c.depositId(),
                              c.project().project(),
                              assessed,
                              state.figures().require(assessed.required()),
                              c.document(),
                              c.on(),
                              c.by().name(),
                              c.at())));
        });
  }

  @CommandHandler
  Outcome handle(RemoveProject c) {
    return open(
        c.by(),
        c.depositId(),
        state -> {
          List<ProjectContract> projects =
              Assessment.projectsOf(state.assessed()).stream()
                  .filter(p -> !p.project().equals(c.project()))
                  .toList();
          boolean held = state.held().stream().anyMatch(h -> h.project().equals(c.project()));
          if (projects.size() == state.projects().size()) {
            return NoticePolicies.notCovered(state, c.project());
          }
          if (held || projects.isEmpty()) {
            return Outcome.rejected(DepositError.PROJECT_IN_USE, Facts.of("project", c.project()));
          }
          return assess(state, c.on(), projects, Assessment.of(state.assessed()))
              .then(
                  Assessed.class,
                  assessed ->
                      note(
                          c.depositId(),
                          new DepositProjectRemoved(
                              c.depositId(),
                              c.project(),
                              assessed,
                              state.figures().require(assessed.required()),
                              c.document(),
                              c.on(),
                              c.by().name(),
                              c.at())));
        });
  }

  @CommandHandler
  Outcome handle(StoreCash c) {
    return open(
        c.by(),
        c.depositId(),
        state ->
            form(state, DepositForm.CASH, c.on())
                .orElseGet(
                    () -> {
                      DepositFigures now = state.figures();
                      Money left =
                          now.required().minusOrZero(state.inForce(c.on()).plus(now.shortfall()));
                      if (c.amount().isMoreThan(left)) {
                        return Outcome.rejected(
                            DepositError.STORED_ABOVE_REQUIRED,
                            Facts.of("amount", c.amount()).and("left", left));
                      }
                      return note(
                          c.depositId(),
                          new DepositCashStored(
                              c.depositId(),
                              c.bank(),
                              c.accountNo(),
                              c.amount(),
                              now.hold(now.cash().plus(c.amount()), now.guaranteed()),
                              c.document(),
                              c.on(),
                              c.by().name(),
                              c.at()));
                    }));
  }

  @CommandHandler
  Outcome handle(ReplenishCash c) {
    return open(
        c.by(),
        c.depositId(),
        state ->
            form(state, DepositForm.CASH, c.on())
                .orElseGet(
                    () -> {
                      DepositFigures now = state.figures();
                      if (c.amount().isMoreThan(now.shortfall())) {
                        return Outcome.rejected(
                            DepositError.REPLENISHED_ABOVE_SHORTFALL,
                            Facts.of("amount", c.amount()).and("shortfall", now.shortfall()));
                      }
                      return note(
                          c.depositId(),
                          new DepositReplenished(
                              c.depositId(),
                              c.bank(),
                              c.accountNo(),
                              c.amount(),
                              Drawdown.oldestFirst(state.drawdowns(), c.amount()),
                              now.makeGood(c.amount())
                                  .hold(now.cash().plus(c.amount()), now.guaranteed()),
                              c.document(),
                              c.on(),
                              c.by().name(),
                              c.at()));
                    }));
  }

  @CommandHandler
  Outcome handle(AcceptGuarantee c) {
    return open(
        c.by(),
        c.depositId(),
        state ->
            form(state, c.form(), c.on())
                .or(() -> GuaranteePolicies.check(c, state).map(Outcome.Rejected::new))
                .orElseGet(
                    () ->
                        note(
                            c.depositId(),
                            GuaranteePolicies.accepted(c, state, clocks.of(state, c.on())))));
  }

  /** The state of a deposit that is still in use, where the officer keeps the register. */
  private Outcome open(Actor by, DepositId id, Function<DepositState, Outcome> next) {
    return Officers.keeper(by)
        .<Outcome>map(Outcome.Rejected::new)
        .orElseGet(
            () ->
                commands
                    .send(new WageDeposit.AskState(id))
                    .then(
                        DepositState.class,
                        state ->
                            state.status() == DepositStatus.RELEASED
                                ? Outcome.rejected(DepositError.DEPOSIT_RELEASED)
                                : next.apply(state)));
  }

  private Optional<Outcome> form(DepositState state, DepositForm form, LocalDate on) {
    Outcome scheme = scheme(state.required().fundId(), on);
    if (!scheme.isAccepted()) {
      return Optional.of(scheme);
    }
    return scheme
        .answer(SchemeTerms.class)
        .deposit()
        .filter(terms -> !terms.forms().contains(DepositTerms.Form.valueOf(form.name())))
        .map(
            terms ->
                Outcome.rejected(
                    DepositError.FORM_NOT_ALLOWED,
                    Facts.of("form", form)
                        .and(
                            "allowed",
                            terms.forms().stream()
                                .map(Enum::name)
                                .sorted()
                                .collect(Collectors.joining(", ")))));
  }

  private Outcome assess(
      DepositState state,
      LocalDate on,
      List<ProjectContract> projects,
      List<ClaimedAdjustment> adjustments) {
    return scheme(state.required().fundId(), on)
        .then(
            SchemeTerms.class,
            scheme -> new Assessment(scheme, state.required().sector()).of(projects, adjustments));
  }

  private Outcome scheme(FundId fund, LocalDate on) {
    return commands.send(new AskSchemeTerms(SchemeBookId.of(fund), on));
  }

  private Outcome note(DepositId id, Object event) {
    return commands.send(new WageDeposit.Note(id, event));
  }
}
