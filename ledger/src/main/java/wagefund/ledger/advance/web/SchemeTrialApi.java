package wagefund.ledger.advance.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.ShippedSchemes;

@RestController
@RequestMapping("/api/v1/funds/{id}/schemes/trial")
@Tag(name = "funds")
class SchemeTrialApi {

  /** A scheme file, or the name of a shipped one, and the days whose advances it is tried on. */
  record TrialBody(
      Optional<String> content,
      Optional<String> shipped,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {}

  private final SchemeTrial trial;

  SchemeTrialApi(SchemeTrial trial) {
    this.trial = trial;
  }

  @PostMapping
  @Operation(
      summary = "试算方案 · What a scheme would have done to the advances of the last year",
      description = "Nothing is recorded. Without from and to: the year up to today.")
  SchemeTrial.Tried run(Posted posted, @PathVariable String id, @RequestBody TrialBody body) {
    LocalDate to = posted.on(body.to());
    String content = ShippedSchemes.contentOr(body.content(), body.shipped());
    return trial.run(
        new FundId(id), content, body.from().orElseGet(() -> to.minusYears(1).plusDays(1)), to);
  }
}
