package wagefund.ledger.platform.check;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.write.AllOrNothing;
import wagefund.ledger.platform.write.PostingStop;
import wagefund.ledger.posting.store.PostingChecks;
import wagefund.ledger.posting.view.PostingClosureRow;
import wagefund.ledger.posting.view.PostingClosures;

@RestController
@RequestMapping("/api/v1/posting")
@Tag(name = "posting", description = "核对与暂停记账 · The check of the books, and closed posting")
class PostingApi {

  /** Whether money moves now, and what the last check found. */
  record StateBody(boolean closed, List<PostingClosureRow> closures, Optional<CheckBody> check) {}

  /** What a check found; nothing where all agrees. */
  record CheckBody(long number, Instant at, String by, List<String> differences) {}

  /** On which paper posting is opened again. */
  record ReopenBody(DocumentBody document, Optional<LocalDate> on) {}

  /** A check that takes no facts. */
  record NothingBody() {}

  private final PostingChecks checks;
  private final PostingDoor door;
  private final PostingStop stop;
  private final PostingClosures closures;
  private final Gate gate;

  PostingApi(
      PostingChecks checks,
      PostingDoor door,
      PostingStop stop,
      PostingClosures closures,
      Gate gate) {
    this.checks = checks;
    this.door = door;
    this.stop = stop;
    this.closures = closures;
    this.gate = gate;
  }

  @GetMapping
  @Operation(summary = "记账状态 · Whether posting is closed, and what the last check found")
  StateBody state() {
    return new StateBody(stop.isClosed(), closures.open(), checks.last().map(PostingApi::body));
  }

  @GetMapping("/closures")
  @Operation(
      summary = "暂停记账记录 · When posting was closed, why, and who opened it",
      description = "Sorted by closedOn.")
  Page<PostingClosureRow> closures(Paging paging) {
    return closures.list(paging);
  }

  @PostMapping("/check")
  @Operation(
      summary = "立即核对 · Check the books now; a difference closes posting",
      description = "It is done by itself every night. Needs the role AUDITOR or ADMIN.")
  ResponseEntity<CheckBody> check(Posted posted, @RequestBody NothingBody nothing) {
    String position = door.check(posted.by());
    PostingChecks.Made made = checks.last().orElseThrow();
    ResponseEntity.BodyBuilder response = ResponseEntity.ok();
    if (!position.isEmpty()) {
      response.header(Gate.POSITION, position);
    }
    return response.body(body(made));
  }

  @PostMapping("/reopen")
  @Operation(
      summary = "恢复记账 · Open posting again, after a check that must be clean",
      description = "Needs the role ADMIN and a paper.")
  ResponseEntity<StateBody> reopen(Posted posted, @RequestBody ReopenBody body) {
    AllOrNothing opening =
        door.opening(body.document().document(), posted.on(body.on()), posted.by(), posted.at());
    var decided = gate.decide(posted, PostingDoor.SHARD, opening);
    stop.look();
    return decided.done(
        new StateBody(stop.isClosed(), List.of(), checks.last().map(PostingApi::body)));
  }

  private static CheckBody body(PostingChecks.Made check) {
    return new CheckBody(check.number(), check.at(), check.by(), check.differences());
  }
}
