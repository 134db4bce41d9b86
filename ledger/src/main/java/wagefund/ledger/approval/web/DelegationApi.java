package wagefund.ledger.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.approval.command.DelegateRole;
import wagefund.ledger.approval.command.EndDelegation;
import wagefund.ledger.approval.view.DelegationRow;
import wagefund.ledger.approval.view.DelegationsGiven;
import wagefund.ledger.kernel.DelegateId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.Posted;

@RestController
@RequestMapping("/api/v1/delegations")
@Tag(name = "delegations", description = "授权代签 · Who may sign for whom")
class DelegationApi {

  /** To whom one's own role is delegated, for which days, and on what paper. */
  record DelegationBody(
      DelegateId delegate,
      Role role,
      LocalDate from,
      LocalDate until,
      DocumentBody document,
      Optional<LocalDate> on) {}

  /** From which day on it gives no right; without it, today. */
  record EndBody(Optional<LocalDate> on) {}

  /** A delegation is named by the delegate and its number. */
  record GivenBody(String delegate, int number) {}

  private final Gate gate;
  private final DelegationsGiven given;

  DelegationApi(Gate gate, DelegationsGiven given) {
    this.gate = gate;
    this.given = given;
  }

  @PostMapping
  @Operation(
      summary = "授权他人代签 · Let another officer sign for oneself",
      description = "By an officer who has the role himself; at most a year.")
  ResponseEntity<GivenBody> delegate(Posted posted, @RequestBody DelegationBody body) {
    DelegateRole delegate =
        new DelegateRole(
            body.delegate(),
            body.role(),
            body.from(),
            body.until(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, "delegate:" + body.delegate().value(), delegate);
    return decided.created(new GivenBody(body.delegate().value(), decided.as(Integer.class)));
  }

  @PostMapping("/{delegate}/{number}/end")
  @Operation(
      summary = "终止授权 · End a delegation",
      description = "By who gave it, or an administrator.")
  ResponseEntity<GivenBody> end(
      Posted posted,
      @PathVariable String delegate,
      @PathVariable int number,
      @RequestBody EndBody body) {
    EndDelegation end =
        new EndDelegation(
            new DelegateId(delegate), number, posted.on(body.on()), posted.by(), posted.at());
    return gate.decide(posted, "delegate:" + delegate, end).done(new GivenBody(delegate, number));
  }

  @GetMapping
  @Operation(
      summary = "授权列表 · Who may sign for whom",
      description = "Sorted by from, until, delegator, delegate.")
  Page<DelegationRow> list(
      @RequestParam(defaultValue = "") String officer,
      @RequestParam Optional<LocalDate> on,
      Paging paging) {
    return given.list(officer, on, paging);
  }
}
