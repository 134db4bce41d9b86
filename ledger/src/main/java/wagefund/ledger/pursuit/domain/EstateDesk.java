package wagefund.ledger.pursuit.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.pursuit.command.AcceptBankruptcy;
import wagefund.ledger.pursuit.command.AdmitEstateClaim;
import wagefund.ledger.pursuit.command.CloseBankruptcy;
import wagefund.ledger.pursuit.command.DeclareEstateClaim;
import wagefund.ledger.pursuit.command.DistributeEstate;
import wagefund.ledger.pursuit.command.EstateDistribution;
import wagefund.ledger.pursuit.command.FileBankruptcy;
import wagefund.ledger.pursuit.command.PursuitError;
import wagefund.ledger.pursuit.command.TakePursuitStep;
import wagefund.ledger.pursuit.event.BankruptcyAccepted;
import wagefund.ledger.pursuit.event.BankruptcyClosed;
import wagefund.ledger.pursuit.event.BankruptcyFiled;
import wagefund.ledger.pursuit.event.CreditorClass;
import wagefund.ledger.pursuit.event.EntryKind;
import wagefund.ledger.pursuit.event.EstateClaimAdmitted;
import wagefund.ledger.pursuit.event.EstateClaimDeclared;
import wagefund.ledger.pursuit.event.EstateDistributed;
import wagefund.ledger.pursuit.event.EstateEntry;
import wagefund.ledger.pursuit.event.EstateShare;
import wagefund.ledger.pursuit.event.PursuitStep;
import wagefund.ledger.recovery.command.AskClaim;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.RecordDistribution;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.event.ReceiptChannel;

/** Decides about bankruptcies; what a distribution gives to fund and workers follows at once. */
@Component
class EstateDesk {

  private final Commands commands;
  private final PursuitDesk pursuits;

  EstateDesk(Commands commands, PursuitDesk pursuits) {
    this.commands = commands;
    this.pursuits = pursuits;
  }

  @CommandHandler
  Outcome handle(FileBankruptcy c) {
    List<CreditorClass> classes = c.classes().isEmpty() ? Classes.USUAL : c.classes();
    Optional<String> subrogated = Classes.resolve(classes, c.subrogated());
    Optional<Rejection> refused =
        PursuitPolicies.recoveryOfficerMustAct(c.by())
            .or(() -> PursuitPolicies.documentMustExist(c.document(), c.on()))
            .or(() -> classesMustDiffer(classes))
            .or(
                () ->
                    subrogated.isPresent()
                        ? Optional.empty()
                        : unknownClass(classes, c.subrogated()));
    if (refused.isPresent()) {
      return Outcome.rejected(refused.get());
    }
    Outcome opened =
        commands.send(
            new BankruptcyEstate.Open(
                c.estateId(),
                new BankruptcyFiled(
                    c.estateId(),
                    c.debtor(),
                    c.debtorCode(),
                    c.court(),
                    c.caseNo(),
                    classes,
                    subrogated.orElseThrow(),
                    c.document(),
                    c.on(),
                    c.by().name(),
                    c.at())));
    if (!opened.isAccepted()) {
      return opened;
    }
    for (ClaimId claim : c.claims()) {
      unlessAccepted(
          pursuits.follow(
              step(
                  claim,
                  PursuitStep.BANKRUPTCY_DECLARED,
                  c.court(),
                  c.caseNo(),
                  Optional.empty(),
                  c.document(),
                  c.on(),
                  c.by(),
                  c.at()),
              c.estateId()));
    }
    return Outcome.accepted(c.estateId().value());
  }

  @CommandHandler
  Outcome handle(AcceptBankruptcy c) {
    return decide(
        c.estateId(),
        c.by(),
        c.document(),
        c.on(),
        Set.of("FILED"),
        state ->
            c.declareBy().isBefore(c.on())
                ? rejected(
                    PursuitError.ESTATE_DECLARE_BY_EARLY,
                    Facts.of("declareBy", c.declareBy()).and("on", c.on()))
                : note(
                    c.estateId(),
                    new BankruptcyAccepted(
                        c.estateId(),
                        c.administrator(),
                        c.declareBy(),
                        c.document(),
                        c.on(),
                        c.by().name(),
                        c.at())));
  }

  @CommandHandler
  Outcome handle(DeclareEstateClaim c) {
    return decide(
        c.estateId(),
        c.by(),
        c.document(),
        c.on(),
        Set.of("FILED", "ACCEPTED", "DISTRIBUTING"),
        state ->
            entry(state, c.kind(), c.className(), c.caseId(), c.fundId(), c.creditor())
                .then(EstateEntry.class, entry -> declare(c, state, entry)));
  }

  private Outcome declare(DeclareEstateClaim c, EstateState state, EstateEntry entry) {
    if (state.find(entry.key()).isPresent()) {
      return Outcome.rejected(PursuitError.ESTATE_DECLARED_TWICE);
    }
    if (c.admitted().filter(a -> a.isMoreThan(c.declared())).isPresent()) {
      return aboveDeclared(c.admitted().orElseThrow(), c.declared());
    }
    return owed(state, entry)
        .then(
            Owed.class,
            owed -> {
              if (owed.limit().filter(c.declared()::isMoreThan).isPresent()) {
                return rejected(
                    PursuitError.ESTATE_DECLARED_ABOVE_OWED,
                    Facts.of("declared", c.declared()).and("owed", owed.limit().orElseThrow()));
              }
              record(c, state, entry);
              return Outcome.accepted(entry.key());
            });
  }

  private void record(DeclareEstateClaim c, EstateState state, EstateEntry entry) {
    boolean late = state.declareBy().filter(c.on()::isAfter).isPresent();
    unlessAccepted(
        note(
            c.estateId(),
            new EstateClaimDeclared(
                c.estateId(),
                entry,
                c.declared(),
                late,
                c.document(),
                c.on(),
                c.by().name(),
                c.at())));
    entry
        .claimId()
        .ifPresent(
            claim ->
                unlessAccepted(
                    pursuits.follow(
                        step(
                            claim,
                            PursuitStep.BANKRUPTCY_DECLARED,
                            state.filed().court(),
                            state.filed().caseNo(),
                            Optional.of(c.declared()),
                            c.document(),
                            c.on(),
                            c.by(),
                            c.at()),
                        c.estateId())));
    EstateState.Standing declared =
        new EstateState.Standing(entry, c.declared(), Money.ZERO, Money.ZERO, Money.ZERO);
    c.admitted()
        .ifPresent(
            admitted ->
                unlessAccepted(
                    note(
                        c.estateId(),
                        new EstateClaimAdmitted(
                            c.estateId(),
                            entry,
                            admitted,
                            state.forgone(declared, admitted),
                            c.document(),
                            c.on(),
                            c.by().name(),
                            c.at()))));
  }

  /** How much may be declared; empty: the ledger does not know what other creditors are owed. */
  private record Owed(Optional<Money> limit) {}

  private Outcome owed(EstateState state, EstateEntry entry) {
    return switch (entry.kind()) {
      case OTHERS -> Outcome.accepted(new Owed(Optional.empty()));
      case FUND ->
          commands
              .send(new AskClaim(entry.claimId().orElseThrow()))
              .then(
                  ClaimFacts.class, claim -> Outcome.accepted(new Owed(Optional.of(claim.owed()))));
      case WORKERS -> {
        CaseId caseId = entry.caseId().orElseThrow();
        boolean withFund = state.all().stream().anyMatch(s -> isClaimIn(s.entry(), caseId));
        yield withFund
            ? commands
                .send(new AskCase(caseId))
                .then(
                    CaseFacts.class,
                    facts -> Outcome.accepted(new Owed(Optional.of(facts.figures().outstanding()))))
            : Outcome.rejected(PursuitError.ESTATE_WORKERS_WITHOUT_CLAIM);
      }
    };
  }

  private static boolean isClaimIn(EstateEntry entry, CaseId caseId) {
    return entry.kind() == EntryKind.FUND && entry.caseId().filter(caseId::equals).isPresent();
  }

  @CommandHandler
  Outcome handle(AdmitEstateClaim c) {
    return decide(
        c.estateId(),
        c.by(),
        c.document(),
        c.on(),
        Set.of("FILED", "ACCEPTED", "DISTRIBUTING"),
        state ->
            entry(state, c.kind(), c.className(), c.caseId(), c.fundId(), c.creditor())
                .then(EstateEntry.class, entry -> admit(c, state, entry)));
  }

  private Outcome admit(AdmitEstateClaim c, EstateState state, EstateEntry entry) {
    Optional<EstateState.Standing> known = state.find(entry.key());
    if (known.isEmpty()) {
      return Outcome.rejected(PursuitError.ESTATE_NOT_DECLARED);
    }
    EstateState.Standing standing = known.get();
    if (c.admitted().isMoreThan(standing.declared())) {
      return aboveDeclared(c.admitted(), standing.declared());
    }
    if (standing.distributed().isMoreThan(c.admitted())) {
      return rejected(
          PursuitError.ESTATE_ADMITTED_BELOW_DISTRIBUTED,
          Facts.of("admitted", c.admitted()).and("distributed", standing.distributed()));
    }
    return note(
        c.estateId(),
        new EstateClaimAdmitted(
            c.estateId(),
            standing.entry(),
            c.admitted(),
            state.forgone(standing, c.admitted()),
            c.document(),
            c.on(),
            c.by().name(),
            c.at()));
  }

  private static Outcome aboveDeclared(Money admitted, Money declared) {
    return rejected(
        PursuitError.ESTATE_ADMITTED_ABOVE_DECLARED,
        Facts.of("admitted", admitted).and("declared", declared));
  }

  @CommandHandler
  Outcome handle(DistributeEstate c) {
    return decide(
        c.estateId(),
        c.by(),
        c.document(),
        c.on(),
        Set.of("ACCEPTED", "DISTRIBUTING"),
        state -> {
          Money room = Distribution.room(state.all());
          return c.amount().isMoreThan(room)
              ? rejected(
                  PursuitError.ESTATE_DISTRIBUTION_ABOVE_ADMITTED,
                  Facts.of("amount", c.amount()).and("left", room))
              : distribute(c, state);
        });
  }

  private Outcome distribute(DistributeEstate c, EstateState state) {
    List<EstateShare> shares = Distribution.of(c.amount(), state.all(), state.ranks());
    int number = state.distributions() + 1;
    unlessAccepted(
        note(
            c.estateId(),
            new EstateDistributed(
                c.estateId(),
                number,
                c.amount(),
                shares,
                c.document(),
                c.on(),
                c.by().name(),
                c.at())));
    Set<CaseId> workersPaid = new HashSet<>();
    for (EstateState.Standing standing : state.all()) {
      EstateEntry entry = standing.entry();
      if (entry.kind() == EntryKind.FUND) {
        CaseId caseId = entry.caseId().orElseThrow();
        Money toFund = given(shares, entry.key());
        Money toWorkers = workersPaid.add(caseId) ? given(shares, workersKey(caseId)) : Money.ZERO;
        if (!toFund.plus(toWorkers).isZero()) {
          receive(c, state, number, entry, toFund, toWorkers);
        }
      }
    }
    return Outcome.accepted(
        new EstateDistribution(
            number,
            c.amount(),
            given(shares, EntryKind.FUND),
            given(shares, EntryKind.WORKERS),
            given(shares, EntryKind.OTHERS)));
  }

  private void receive(
      DistributeEstate c,
      EstateState state,
      int number,
      EstateEntry entry,
      Money toFund,
      Money toWorkers) {
    ClaimId claim = entry.claimId().orElseThrow();
    RecordReceipt receipt =
        new RecordReceipt(
            new ReceiptId(
                "ed-"
                    + Digest.of(c.estateId() + "\n" + number + "\n" + claim)
                        .hex()
                        .substring(0, 32)),
            entry.caseId().orElseThrow(),
            entry.fundId().orElseThrow(),
            toFund.plus(toWorkers),
            ReceiptChannel.BANKRUPTCY,
            state.filed().debtor(),
            c.document(),
            Optional.empty(),
            c.on(),
            c.by(),
            c.at());
    unlessAccepted(commands.send(new RecordDistribution(receipt, toFund, toWorkers)));
    if (!toFund.isZero()) {
      unlessAccepted(
          pursuits.follow(
              step(
                  claim,
                  PursuitStep.BANKRUPTCY_DISTRIBUTED,
                  state.filed().court(),
                  state.filed().caseNo(),
                  Optional.of(toFund),
                  c.document(),
                  c.on(),
                  c.by(),
                  c.at()),
              c.estateId()));
    }
  }

  private static Money given(List<EstateShare> shares, String key) {
    return Money.sum(
        shares.stream().filter(s -> s.entry().key().equals(key)).map(EstateShare::amount).toList());
  }

  private static Money given(List<EstateShare> shares, EntryKind kind) {
    return Money.sum(
        shares.stream().filter(s -> s.entry().kind() == kind).map(EstateShare::amount).toList());
  }

  @CommandHandler
  Outcome handle(CloseBankruptcy c) {
    return decide(
        c.estateId(),
        c.by(),
        c.document(),
        c.on(),
        Set.of("FILED", "ACCEPTED", "DISTRIBUTING"),
        state -> {
          unlessAccepted(
              note(
                  c.estateId(),
                  new BankruptcyClosed(
                      c.estateId(), c.result(), c.document(), c.on(), c.by().name(), c.at())));
          List<ClaimId> claims = new ArrayList<>();
          state.all().forEach(s -> s.entry().claimId().ifPresent(claims::add));
          for (ClaimId claim : claims) {
            unlessAccepted(
                pursuits.follow(
                    step(
                        claim,
                        PursuitStep.BANKRUPTCY_ENDED,
                        state.filed().court(),
                        state.filed().caseNo(),
                        Optional.empty(),
                        c.document(),
                        c.on(),
                        c.by(),
                        c.at()),
                    c.estateId()));
          }
          return Outcome.accepted(c.estateId().value());
        });
  }

  private Outcome decide(
      EstateId id,
      Actor by,
      Document document,
      LocalDate on,
      Set<String> phases,
      Function<EstateState, Outcome> next) {
    Optional<Rejection> early =
        PursuitPolicies.recoveryOfficerMustAct(by)
            .or(() -> PursuitPolicies.documentMustExist(document, on));
    if (early.isPresent()) {
      return Outcome.rejected(early.get());
    }
    Outcome known = commands.send(new BankruptcyEstate.AskState(id));
    if (!known.isAccepted()) {
      return rejected(PursuitError.ESTATE_UNKNOWN, Facts.of("estate", id.value()));
    }
    EstateState state = known.answer(EstateState.class);
    if (!phases.contains(state.status())) {
      return rejected(PursuitError.ESTATE_WRONG_STATE, Facts.of("status", state.status()));
    }
    return PursuitPolicies.datesMustFollow(state.lastOn(), on)
        .map(Outcome::rejected)
        .orElseGet(() -> next.apply(state));
  }

  private Outcome note(EstateId id, Object event) {
    return commands.send(new BankruptcyEstate.Note(id, event));
  }

  private Outcome entry(
      EstateState state,
      EntryKind kind,
      Optional<String> className,
      Optional<CaseId> caseId,
      Optional<FundId> fundId,
      String creditor) {
    String wanted =
        className.orElse(
            switch (kind) {
              case FUND -> state.filed().subrogatedClass();
              case WORKERS -> Classes.WAGES;
              case OTHERS -> Classes.ORDINARY;
            });
    if (!state.hasClass(wanted)) {
      return unknownClass(state.filed().classes(), wanted).map(Outcome::rejected).orElseThrow();
    }
    return switch (kind) {
      case OTHERS ->
          Outcome.accepted(
              new EstateEntry(
                  "others-" + wanted + (creditor.isEmpty() ? "" : "-" + short16(creditor)),
                  kind,
                  wanted,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
      case WORKERS ->
          caseId.isEmpty()
              ? Outcome.rejected(PursuitError.ESTATE_CASE_NEEDED)
              : Outcome.accepted(
                  new EstateEntry(
                      workersKey(caseId.get()),
                      kind,
                      wanted,
                      Optional.empty(),
                      caseId,
                      Optional.empty()));
      case FUND -> fundEntry(wanted, caseId, fundId);
    };
  }

  private Outcome fundEntry(String wanted, Optional<CaseId> caseId, Optional<FundId> fundId) {
    if (caseId.isEmpty() || fundId.isEmpty()) {
      return Outcome.rejected(PursuitError.ESTATE_CASE_NEEDED);
    }
    ClaimId claim = RecordReceipt.claimOf(fundId.get(), caseId.get());
    return commands.send(new AskClaim(claim)).isAccepted()
        ? Outcome.accepted(
            new EstateEntry(
                claim.value(), EntryKind.FUND, wanted, Optional.of(claim), caseId, fundId))
        : Outcome.rejected(PursuitError.ESTATE_CLAIM_NOT_IN_FUND);
  }

  private static String workersKey(CaseId caseId) {
    return "workers-" + caseId.value();
  }

  private static String short16(String text) {
    return Digest.of(text).hex().substring(0, 16);
  }

  private static Optional<Rejection> classesMustDiffer(List<CreditorClass> classes) {
    Set<String> seen = new HashSet<>();
    return classes.stream()
        .filter(c -> !seen.add(c.name()))
        .findFirst()
        .map(c -> new Rejection(PursuitError.ESTATE_CLASS_TWICE, Facts.of("name", c.name())));
  }

  private static Optional<Rejection> unknownClass(List<CreditorClass> classes, String name) {
    return Optional.of(
        new Rejection(
            PursuitError.ESTATE_CLASS_UNKNOWN,
            Facts.of("name", name).and("allowed", Classes.names(classes))));
  }

  private static Outcome rejected(PursuitError code, Facts facts) {
    return Outcome.rejected(code, facts);
  }

  private static TakePursuitStep step(
      ClaimId claim,
      PursuitStep step,
      String court,
      String caseNo,
      Optional<Money> amount,
      Document document,
      LocalDate on,
      Actor by,
      Instant at) {
    return new TakePursuitStep(
        claim, step, court, caseNo, amount, Optional.empty(), "", document, on, by, at);
  }
}
