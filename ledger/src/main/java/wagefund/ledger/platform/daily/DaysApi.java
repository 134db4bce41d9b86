package wagefund.ledger.platform.daily;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Refused;

@RestController
@RequestMapping("/api/v1/days")
@Tag(name = "days", description = "每日自动办理 · What the passing of days brings about")
class DaysApi {

  /** The day whose work is to be done; without it, today. */
  record DayBody(Optional<LocalDate> on) {}

  /** What was done; nothing where nothing was due. */
  record DoneBody(LocalDate on, List<Days.Done> done) {}

  private final Days days;

  DaysApi(Days days) {
    this.days = days;
  }

  @PostMapping
  @Operation(
      summary =
          "办理到期事项 · Do what a day brings about: what has run out expires, what is late"
              + " goes up",
      description = "It is done by itself every hour. Needs the role FUND_MANAGER or ADMIN.")
  ResponseEntity<DoneBody> run(Posted posted, @RequestBody DayBody body) {
    if (!posted.by().has(Role.FUND_MANAGER) && !posted.by().has(Role.ADMIN)) {
      throw new Refused(
          new Rejection(KernelError.FUND_MANAGER_NEEDED, Facts.of("by", posted.by().name())));
    }
    LocalDate on = posted.on(body.on());
    Days.Run run = days.run(on);
    ResponseEntity.BodyBuilder response = ResponseEntity.ok();
    if (!run.position().isEmpty()) {
      response.header(Gate.POSITION, run.position());
    }
    return response.body(new DoneBody(on, run.done()));
  }
}
