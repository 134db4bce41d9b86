package wagefund.ledger.journal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import wagefund.ledger.journal.command.AdoptPostingProfile;
import wagefund.ledger.journal.view.AdoptedProfile;
import wagefund.ledger.journal.view.AdoptedProfiles;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.platform.web.DocumentBody;
import wagefund.ledger.platform.web.EdgeError;
import wagefund.ledger.platform.web.Gate;
import wagefund.ledger.platform.web.IdBody;
import wagefund.ledger.platform.web.Posted;
import wagefund.ledger.platform.web.Refused;

@RestController
@RequestMapping("/api/v1/funds/{id}/posting-profiles")
@Tag(name = "posting profiles", description = "记账规则 · The rules by which a fund is booked")
class ProfileApi {

  /** The rules, word for word or by the name of those that come along, and from when. */
  record AdoptBody(
      Optional<String> content,
      Optional<String> shipped,
      LocalDate effectiveFrom,
      DocumentBody document,
      Optional<LocalDate> on) {}

  /** The rules that a fund adopted. */
  record ProfilesBody(List<AdoptedProfile> items) {}

  private final Gate gate;
  private final KnownFunds funds;
  private final AdoptedProfiles profiles;

  ProfileApi(Gate gate, KnownFunds funds, AdoptedProfiles profiles) {
    this.gate = gate;
    this.funds = funds;
    this.profiles = profiles;
  }

  @PostMapping
  @Operation(
      summary = "采用记账规则 · Adopt rules by which the fund is booked from a day on",
      description =
          "Needs the role FUND_MANAGER. Shipped: custodial, unit-budget-direct,"
              + " unit-budget-authorised. Once money is booked, only further editions of the same"
              + " rules.")
  ResponseEntity<IdBody> adopt(
      Posted posted, @PathVariable String id, @RequestBody AdoptBody body) {
    if (body.content().isPresent() == body.shipped().isPresent()) {
      throw new Malformed(
          EdgeError.JSON_FIELD_MISSING, Facts.of("field", "content | shipped"), "shipped");
    }
    AdoptPostingProfile adopt =
        new AdoptPostingProfile(
            new FundId(id),
            body.content().orElseGet(() -> shipped(body.shipped().orElse(""))),
            body.effectiveFrom(),
            body.document().document(),
            posted.on(body.on()),
            posted.by(),
            posted.at());
    var decided = gate.decide(posted, id, adopt);
    return decided.created(new IdBody(decided.as(String.class)));
  }

  @GetMapping
  @Operation(summary = "已采用的记账规则 · The rules that a fund adopted, the first one first")
  ProfilesBody list(@PathVariable String id) {
    return new ProfilesBody(profiles.of(funds.require(id)));
  }

  private static String shipped(String name) {
    if (!name.matches("[a-z0-9-]{1,60}")) {
      throw Refused.notFound("postingProfile", name);
    }
    try (InputStream file = ProfileApi.class.getResourceAsStream("/posting/" + name + ".yaml")) {
      if (file == null) {
        throw Refused.notFound("postingProfile", name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
