package wagefund.ledger.tranche.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.platform.read.LogPlaces;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.platform.web.TwoDates;
import wagefund.ledger.scheme.command.FundTerms.CarryOver;
import wagefund.ledger.tranche.view.FundTranches;
import wagefund.ledger.tranche.view.TrancheRow;
import wagefund.ledger.tranche.view.TrancheUse;
import wagefund.ledger.vault.command.MaskedPerson;
import wagefund.ledger.vault.command.People;

@RestController
@RequestMapping("/api/v1/funds/{id}/tranches")
@Tag(name = "tranches", description = "资金来源链 · Which money of a fund paid what")
class TrancheApi {

  /** All tranches together; {@code goesBack} is what is surplus or due back on the day. */
  record TotalsBody(
      Money amount,
      Balance paid,
      Balance recovered,
      Money withdrawn,
      Balance left,
      Balance goesBack) {}

  /**
   * The tranches of a fund as of a day, as known at a place of the log, where one was asked for;
   * {@code carryOver} is missing where the scheme is silent.
   */
  record TranchesBody(
      LocalDate asOf,
      @Nullable Long position,
      @Nullable CarryOver carryOver,
      List<TrancheRow> items,
      TotalsBody totals) {}

  /** A use of a tranche, with the name of whom it paid. */
  record UseBody(
      long seq,
      int useNo,
      LocalDate on,
      String kind,
      Money amount,
      String advanceId,
      String batchId,
      String caseId,
      int lineNo,
      String personId,
      String name,
      String idNumber,
      String document) {}

  private final CarryOverInForce carryOver;
  private final LogPlaces places;
  private final FundTranches tranches;
  private final People people;
  private final Clock clock;

  TrancheApi(
      CarryOverInForce carryOver,
      LogPlaces places,
      FundTranches tranches,
      People people,
      Clock clock) {
    this.carryOver = carryOver;
    this.places = places;
    this.tranches = tranches;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      summary = "拨款与结转 · The tranches of a fund as of a day, and how old what is unused is",
      description =
          "What is unused goes back as the scheme in force on the day says. Without asOf: today."
              + " knownOn: as it was known at the end of that day; position: at that place of the"
              + " sealed log.")
  TranchesBody asOf(@PathVariable String id, TwoDates dates) {
    known(id);
    FundId fund = new FundId(id);
    LocalDate day = dates.day(clock);
    boolean past = dates.knownOn().isPresent() || dates.position().isPresent();
    long upTo = past ? dates.upTo(places) : FundTranches.NOW;
    Optional<CarryOver> returns = carryOver.of(fund, day);
    List<TrancheRow> rows = tranches.asOf(fund, day, upTo, returns);
    return new TranchesBody(day, past ? upTo : null, returns.orElse(null), rows, totals(rows));
  }

  private void known(String id) {
    if (!tranches.knows(new FundId(id))) {
      throw Refused.notFound("fund", id);
    }
  }

  private static TotalsBody totals(List<TrancheRow> rows) {
    List<TrancheRow> back = rows.stream().filter(TrancheRow::goesBack).toList();
    return new TotalsBody(
        sum(rows, TrancheRow::amount),
        balance(rows, TrancheRow::paid),
        balance(rows, TrancheRow::recovered),
        sum(rows, TrancheRow::withdrawn),
        balance(rows, TrancheRow::left),
        balance(back, TrancheRow::left));
  }

  private static Balance balance(List<TrancheRow> rows, Function<TrancheRow, Balance> figure) {
    return new Balance(rows.stream().map(figure).mapToLong(Balance::fen).sum());
  }

  private static Money sum(List<TrancheRow> rows, Function<TrancheRow, Money> figure) {
    return Money.sum(rows.stream().map(figure).toList());
  }

  @GetMapping("/{tranche}/uses")
  @Operation(summary = "拨款去向 · What a tranche paid, line by line; numbers are masked")
  Page<UseBody> uses(@PathVariable String id, @PathVariable int tranche, Paging paging) {
    known(id);
    Page<TrancheUse> rows = tranches.uses(new FundId(id), tranche, paging);
    Map<PersonId, MaskedPerson> known =
        people.masked(
            rows.items().stream()
                .filter(use -> !use.personId().isEmpty())
                .map(use -> new PersonId(use.personId()))
                .toList());
    return new Page<>(
        rows.items().stream().map(use -> named(use, known)).toList(),
        rows.page(),
        rows.size(),
        rows.total());
  }

  private static UseBody named(TrancheUse use, Map<PersonId, MaskedPerson> known) {
    Optional<MaskedPerson> person =
        use.personId().isEmpty()
            ? Optional.empty()
            : Optional.ofNullable(known.get(new PersonId(use.personId())));
    return new UseBody(
        use.seq(),
        use.useNo(),
        use.on(),
        use.kind(),
        use.amount(),
        use.advanceId(),
        use.batchId(),
        use.caseId(),
        use.lineNo(),
        use.personId(),
        person.map(MaskedPerson::name).orElse(""),
        person.map(MaskedPerson::idNumber).orElse(""),
        use.document());
  }
}
