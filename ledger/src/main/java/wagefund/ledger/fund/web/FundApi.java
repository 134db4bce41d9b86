package wagefund.ledger.fund.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.write.AllOrNothing;
import wagefund.ledger.scheme.command.AdoptScheme;
import wagefund.ledger.scheme.command.OpenSchemeBook;
import wagefund.ledger.scheme.command.SchemeTerms;

@RestController
@RequestMapping("/api/v1/funds")
@Tag(name = "funds", description = "应急周转金和专项资金 · Emergency and special funds")
class FundApi {

  /** How a fund is set up. */
  record FundBody(
      Optional<FundId> id,
      String code,
      String name,
      FundKind kind,
      FundLevel level,
      String keeper,
      String custody,
      Optional<String> bankAccount,
      Optional<Money> floor,
      DocumentBody document,
      SchemeBody scheme,
      Optional<LocalDate> on) {}

  /** Money that comes into a fund. */
  record CapitalBody(
      CapitalSource source, Money amount, DocumentBody document, Optional<LocalDate> on) {}

  /** The scheme that is now adopted. */
  record AdoptedBody(String schemeId, int version) {}

  private final Gate gate;
  private final Ids ids;

  FundApi(Gate gate, Ids ids) {
    this.gate = gate;
    this.ids = ids;
  }

  @PostMapping
  @Operation(
      summary = "设立资金并采用方案 · Establish a fund with its scheme, both or neither",
      description = "Needs the role FUND_MANAGER.")
  ResponseEntity<IdBody> establish(Posted posted, @RequestBody FundBody body) {
    FundId id = body.id().orElseGet(() -> new FundId(ids.next()));
    LocalDate on = posted.on(body.on());
    SchemeBookId book = SchemeBookId.of(id);
    EstablishFund establish =
        new EstablishFund(
            id,
            body.code(),
            body.name(),
            body.kind(),
            body.level(),
            body.keeper(),
            body.custody(),
            body.bankAccount().orElse(""),
            body.floor().orElse(Money.ZERO),
            body.document().document(),
            on,
            posted.by(),
            posted.at());
    AllOrNothing together =
        new AllOrNothing(
            List.of(
                establish,
                new OpenSchemeBook(book, posted.by(), posted.at()),
                adopt(posted, book, body.scheme())));
    var decided = gate.decide(posted, id.value(), together);
    return decided.created(new IdBody(decided.as(String.class)));
  }

  @PostMapping("/{id}/schemes")
  @Operation(
      summary = "采用另一方案 · Adopt another scheme from a day on",
      description = "Needs the role FUND_MANAGER.")
  ResponseEntity<AdoptedBody> adopt(
      Posted posted, @PathVariable String id, @RequestBody SchemeBody body) {
    FundId fund = new FundId(id);
    var decided = gate.decide(posted, fund.value(), adopt(posted, SchemeBookId.of(fund), body));
    SchemeTerms terms = decided.as(SchemeTerms.class);
    return decided.created(new AdoptedBody(terms.schemeId(), terms.version()));
  }

  @PostMapping("/{id}/capital")
  @Operation(
      summary = "资金拨入 · Record money that came in",
      description = "Needs the role FUND_MANAGER.")
  ResponseEntity<IdBody> receive(
      Posted posted, @PathVariable String id, @RequestBody CapitalBody body) {
    FundId fund = new FundId(id);
    ReceiveCapital receive =
        new ReceiveCapital(
            fund,
            body.source(),
            body.amount(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    return gate.decide(posted, fund.value(), receive).done(new IdBody(fund.value()));
  }

  private static AdoptScheme adopt(Posted posted, SchemeBookId book, SchemeBody body) {
    return new AdoptScheme(
        book,
        body.text(),
        body.effectiveFrom(),
        body.document().document(),
        posted.by(),
        posted.at());
  }
}
