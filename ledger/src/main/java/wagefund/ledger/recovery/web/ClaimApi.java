package wagefund.ledger.recovery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.LogPlaces;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.platform.web.TwoDates;
import wagefund.ledger.recovery.command.AgreeRepayment;
import wagefund.ledger.recovery.command.AskClaimDebt;
import wagefund.ledger.recovery.command.ChangeDebtor;
import wagefund.ledger.recovery.command.ClaimDebt;
import wagefund.ledger.recovery.command.JoinDebtor;
import wagefund.ledger.recovery.command.NoteClaimCost;
import wagefund.ledger.recovery.command.RecordAssignmentNotice;
import wagefund.ledger.recovery.command.RecordClaimAct;
import wagefund.ledger.recovery.command.RecoveryError;
import wagefund.ledger.recovery.event.ChangeReason;
import wagefund.ledger.recovery.event.ClaimAct;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.recovery.event.ClaimInterest;
import wagefund.ledger.recovery.event.DebtorKind;
import wagefund.ledger.recovery.event.Instalment;
import wagefund.ledger.recovery.event.ServiceMethod;
import wagefund.ledger.recovery.event.ServiceResult;
import wagefund.ledger.recovery.view.ClaimDetails;
import wagefund.ledger.recovery.view.ClaimLineRow;
import wagefund.ledger.recovery.view.Claims;
import wagefund.ledger.scheme.command.Rate;

@RestController
@RequestMapping("/api/v1/claims/{id}")
@Tag(name = "recovery", description = "追偿 · What debtors pay back")
class ClaimApi {

  /** A debtor who joins or follows. */
  record DebtorBody(
      DebtorKind kind,
      String name,
      Optional<String> code,
      Optional<String> replaces,
      Optional<ChangeReason> reason,
      DocumentBody document,
      Optional<LocalDate> on) {}

  /** How a notice was served. */
  record NoticeBody(
      Optional<String> debtor,
      ServiceMethod method,
      Optional<ServiceResult> result,
      String deliveredBy,
      DocumentBody document,
      Optional<DocumentBody> proof,
      Optional<LocalDate> on) {}

  /** How interest is reckoned; percentages a year such as "3.45". */
  record InterestBody(
      ClaimInterest.Method method,
      Optional<String> annualPercent,
      Optional<Integer> dayBasis,
      Optional<ClaimInterest.Start> from,
      Optional<String> latePercent,
      Optional<LocalDate> since) {}

  /** What the debtor agreed to. */
  record AgreementBody(
      Optional<LocalDate> repayOn,
      Optional<List<Instalment>> instalments,
      Optional<InterestBody> interest,
      DocumentBody document,
      Optional<LocalDate> on) {}

  /** What restarts the limitation. */
  record ActBody(
      ClaimAct act, Optional<String> debtor, DocumentBody document, Optional<LocalDate> on) {}

  /** A cost. */
  record CostBody(String what, Money amount, DocumentBody document, Optional<LocalDate> on) {}

  private final Gate gate;
  private final Ids ids;
  private final Claims claims;
  private final Clock clock;
  private final LogPlaces places;

  ClaimApi(Gate gate, Ids ids, Claims claims, Clock clock, LogPlaces places) {
    this.places = places;
    this.gate = gate;
    this.ids = ids;
    this.claims = claims;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "追偿债权详情 · One claim with its debtors, notices, plan, acts and costs")
  ClaimDetails one(@PathVariable String id) {
    return claims.find(new ClaimId(id)).orElseThrow(() -> Refused.notFound("claim", id));
  }

  @GetMapping("/lines")
  @Operation(summary = "债权明细 · The payments for which the debtor owes, and what is left")
  Page<ClaimLineRow> lines(@PathVariable String id, Paging paging) {
    return claims.lines(new ClaimId(id), paging);
  }

  @GetMapping("/interest")
  @Operation(
      summary = "利息测算 · What is owed on a day: principal, interest and costs",
      description =
          "Interest is a memo until it is received. asOf, today where it is left out, does not"
              + " itself count. Each period shows days, principal, rate and the exact interest."
              + " knownOn: as it was known at the end of that day; position: at that place of the"
              + " sealed log.")
  ClaimDebt interest(@PathVariable String id, TwoDates dates) {
    boolean past = dates.knownOn().isPresent() || dates.position().isPresent();
    return gate.ask(
            id,
            new AskClaimDebt(
                new ClaimId(id),
                dates.day(clock),
                past ? Optional.of(dates.upTo(places)) : Optional.empty()))
        .as(ClaimDebt.class);
  }

  @PostMapping("/debtors")
  @Operation(
      summary = "追加或变更债务人 · Have a debtor join, or follow another one",
      description =
          "Needs the role RECOVERY. With reason RENAMED, SUCCESSION, ASSUMED or DECISION the debtor"
              + " follows the one named in replaces (the first where it is left out); without a"
              + " reason it joins, jointly and severally.")
  ResponseEntity<IdBody> debtor(
      Posted posted, @PathVariable String id, @RequestBody DebtorBody body) {
    ClaimDebtor debtor =
        new ClaimDebtor(body.kind(), body.name(), body.code().orElse(""), Optional.empty());
    LocalDate on = posted.on(body.on());
    Document document = body.document().document();
    Object command =
        body.reason().isEmpty() && body.replaces().isEmpty()
            ? new JoinDebtor(new ClaimId(id), debtor, document, on, posted.by(), posted.at())
            : new ChangeDebtor(
                new ClaimId(id),
                body.replaces().orElse(""),
                debtor,
                body.reason().orElse(ChangeReason.SUCCESSION),
                document,
                on,
                posted.by(),
                posted.at());
    return gate.decide(posted, id, command).created(new IdBody(id));
  }

  @PostMapping("/notices")
  @Operation(
      summary = "登记债权转让通知及送达 · Record how the notice of assignment was served, or not",
      description = "Needs the role RECOVERY. Without a result it was served.")
  ResponseEntity<IdBody> notice(
      Posted posted, @PathVariable String id, @RequestBody NoticeBody body) {
    String noticeId = ids.next();
    Document document = body.document().document();
    return gate.decide(
            posted,
            id,
            new RecordAssignmentNotice(
                new ClaimId(id),
                noticeId,
                body.debtor().orElse(""),
                body.method(),
                body.result().orElse(ServiceResult.SERVED),
                body.deliveredBy(),
                document,
                body.proof().map(DocumentBody::document).orElse(document),
                posted.on(body.on()),
                posted.by(),
                posted.at()))
        .created(new IdBody(noticeId));
  }

  @PostMapping("/agreement")
  @Operation(
      summary = "登记还款协议 · Record how the debtor agreed to repay",
      description = "Needs the role RECOVERY. The instalments sum to the principal owed.")
  ResponseEntity<IdBody> agreement(
      Posted posted, @PathVariable String id, @RequestBody AgreementBody body) {
    return gate.decide(
            posted,
            id,
            new AgreeRepayment(
                new ClaimId(id),
                body.repayOn(),
                body.instalments().orElse(List.of()),
                body.interest().map(ClaimApi::interest),
                body.interest().flatMap(InterestBody::since),
                body.document().document(),
                posted.on(body.on()),
                posted.by(),
                posted.at()))
        .created(new IdBody(id));
  }

  private static ClaimInterest interest(InterestBody body) {
    int dayBasis = body.dayBasis().orElse(365);
    if (dayBasis != 360 && dayBasis != 365) {
      throw new Malformed(
          RecoveryError.INTEREST_UNREADABLE,
          Facts.of("value", dayBasis).and("allowed", "360, 365"),
          "interest.dayBasis");
    }
    return new ClaimInterest(
        body.method(),
        body.annualPercent().map(p -> millionths(p, "interest.annualPercent")).orElse(0L),
        dayBasis,
        body.from().orElse(ClaimInterest.Start.DUE_DATE),
        body.latePercent().map(p -> millionths(p, "interest.latePercent")));
  }

  private static long millionths(String percent, String place) {
    return Rate.ofPercent(percent.strip())
        .map(Rate::millionths)
        .orElseThrow(
            () ->
                new Malformed(
                    RecoveryError.INTEREST_UNREADABLE,
                    Facts.of("value", Facts.shorten(percent))
                        .and("allowed", "0 to 100, four decimals"),
                    place));
  }

  @PostMapping("/acts")
  @Operation(
      summary = "登记时效中断事由 · Record a demand, acknowledgement, suit or enforcement",
      description = "Needs the role RECOVERY. The limitation runs anew from its day.")
  ResponseEntity<IdBody> act(Posted posted, @PathVariable String id, @RequestBody ActBody body) {
    String actId = ids.next();
    return gate.decide(
            posted,
            id,
            new RecordClaimAct(
                new ClaimId(id),
                actId,
                body.act(),
                body.debtor().orElse(""),
                body.document().document(),
                posted.on(body.on()),
                posted.by(),
                posted.at()))
        .created(new IdBody(actId));
  }

  @PostMapping("/costs")
  @Operation(
      summary = "登记追偿费用 · Note a cost that the debtor is to bear",
      description = "Needs the role RECOVERY. A memo until it is received.")
  ResponseEntity<IdBody> cost(Posted posted, @PathVariable String id, @RequestBody CostBody body) {
    String costId = ids.next();
    return gate.decide(
            posted,
            id,
            new NoteClaimCost(
                new ClaimId(id),
                costId,
                body.what(),
                body.amount(),
                body.document().document(),
                posted.on(body.on()),
                posted.by(),
                posted.at()))
        .created(new IdBody(costId));
  }
}
