package wagefund.ledger.fund.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.fund.command.EarmarkFund;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.fund.view.FundMovement;
import wagefund.ledger.fund.view.FundPosition;
import wagefund.ledger.fund.view.FundPositions;
import wagefund.ledger.fund.view.FundScheme;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Refused;
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
      Optional<EarmarkBody> earmark,
      Optional<LocalDate> on) {}

  /** Money that comes into a fund. */
  record CapitalBody(
      CapitalSource source, Money amount, DocumentBody document, Optional<LocalDate> on) {}

  /** The scheme that is now adopted. */
  record AdoptedBody(String schemeId, int version) {}

  private final Gate gate;
  private final Ids ids;
  private final FundPositions positions;

  FundApi(Gate gate, Ids ids, FundPositions positions) {
    this.gate = gate;
    this.ids = ids;
    this.positions = positions;
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
    List<Object> together = new ArrayList<>();
    together.add(establish);
    together.add(new OpenSchemeBook(book, posted.by(), posted.at()));
    together.add(adopt(posted, book, body.scheme()));
    body.earmark()
        .ifPresent(
            earmark ->
                together.add(
                    new EarmarkFund(
                        id,
                        earmark.earmark(),
                        body.document().document(),
                        on,
                        posted.by(),
                        posted.at())));
    var decided = gate.decide(posted, id.value(), new AllOrNothing(together));
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

  @GetMapping
  @Operation(summary = "资金列表 · The funds", description = "Sorted by code, name, available.")
  Page<FundPosition> list(@RequestParam(defaultValue = "") String q, Paging paging) {
    return positions.list(q.strip(), paging);
  }

  @GetMapping("/{id}")
  @Operation(summary = "资金余额 · One fund and where its money is")
  FundPosition one(@PathVariable String id) {
    return positions.find(new FundId(id)).orElseThrow(() -> Refused.notFound("fund", id));
  }

  @GetMapping("/{id}/movements")
  @Operation(summary = "资金变动 · The movements of a fund, the latest first")
  Page<FundMovement> movements(@PathVariable String id, Paging paging) {
    one(id);
    return positions.movements(new FundId(id), paging);
  }

  /** The schemes that a fund adopted. */
  record SchemesBody(List<FundScheme> items) {}

  @GetMapping("/{id}/schemes")
  @Operation(summary = "已采用的方案 · The schemes that a fund adopted, the latest first")
  SchemesBody schemes(@PathVariable String id) {
    one(id);
    return new SchemesBody(positions.schemes(new FundId(id)));
  }
}
