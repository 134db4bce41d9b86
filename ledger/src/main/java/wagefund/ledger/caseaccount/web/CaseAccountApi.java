package wagefund.ledger.caseaccount.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.caseaccount.view.CaseAccountSheet;
import wagefund.ledger.caseaccount.view.CaseAccounts;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.platform.read.LogPlaces;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.platform.web.TwoDates;

@RestController
@RequestMapping("/api/v1/cases/{id}/as-known")
@Tag(name = "books", description = "记账凭证和科目余额表 · Vouchers and trial balance")
class CaseAccountApi {

  private final CaseAccounts accounts;
  private final LogPlaces places;
  private final Clock clock;

  CaseAccountApi(CaseAccounts accounts, LogPlaces places, Clock clock) {
    this.accounts = accounts;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      summary = "一案一账 · The account of a case up to a day, as it was known",
      description =
          "asOf: up to this business date, today by default. knownOn: as it was known at the end of"
              + " that day; position: at that place of the sealed log.")
  CaseAccountSheet account(@PathVariable String id, TwoDates dates, Paging paging) {
    CaseId arrearsCase = new CaseId(id);
    if (!accounts.knows(arrearsCase)) {
      throw Refused.notFound("case", arrearsCase.value());
    }
    return accounts.of(arrearsCase, dates.day(clock), dates.upTo(places), paging);
  }
}
