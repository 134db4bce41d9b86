package wagefund.ledger.warning.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.warning.command.DigestKind;
import wagefund.ledger.warning.store.Digests;
import wagefund.ledger.warning.view.Digest;

@RestController
@RequestMapping("/api/v1/digests")
@Tag(name = "digests", description = "日报、周报、月报 · Daily, weekly and monthly digests")
class DigestApi {

  private final Digests digests;
  private final Clock clock;

  DigestApi(Digests digests, Clock clock) {
    this.digests = digests;
    this.clock = clock;
  }

  @GetMapping(path = "/{kind}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "日报、周报、月报 · What a day, week or month brought, and how matters stood at its end",
      description =
          "kind is daily, weekly or monthly; on is any day of the period, default today. A period"
              + " that is over gives the same bytes each time.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Digest.class)))
  ResponseEntity<byte[]> one(@PathVariable String kind, @RequestParam Optional<LocalDate> on) {
    LocalDate day = on.orElseGet(() -> LocalDate.now(clock));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(digests.text(kind(kind), day).getBytes(StandardCharsets.UTF_8));
  }

  private static DigestKind kind(String name) {
    for (DigestKind kind : DigestKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw Refused.notFound("digest", name);
  }
}
