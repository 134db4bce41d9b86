package wagefund.ledger.pursuit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagefund.ledger.pursuit.event.PursuitStep;

/** Which step may follow which on its track; every other pair is refused. */
class StepTableTest {

  @ParameterizedTest(name = "after {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "LITIGATION || SUIT_FILED",
        "LITIGATION | SUIT_FILED | JUDGMENT_GIVEN SUIT_WITHDRAWN SUIT_DISMISSED",
        "LITIGATION | JUDGMENT_GIVEN | JUDGMENT_EFFECTIVE",
        "LITIGATION | JUDGMENT_EFFECTIVE | ''",
        "LITIGATION | SUIT_WITHDRAWN | SUIT_FILED",
        "LITIGATION | SUIT_DISMISSED | SUIT_FILED",
        "ENFORCEMENT || ENFORCEMENT_APPLIED",
        "ENFORCEMENT | ENFORCEMENT_APPLIED | ENFORCEMENT_TERMINATED ENFORCEMENT_COMPLETED"
            + " ENFORCEMENT_WITHDRAWN",
        "ENFORCEMENT | ENFORCEMENT_TERMINATED | ENFORCEMENT_RESUMED",
        "ENFORCEMENT | ENFORCEMENT_RESUMED | ENFORCEMENT_TERMINATED ENFORCEMENT_COMPLETED"
            + " ENFORCEMENT_WITHDRAWN",
        "ENFORCEMENT | ENFORCEMENT_COMPLETED | ENFORCEMENT_APPLIED",
        "ENFORCEMENT | ENFORCEMENT_WITHDRAWN | ENFORCEMENT_APPLIED",
        "CRIMINAL || CRIMINAL_REFERRED",
        "CRIMINAL | CRIMINAL_REFERRED | CRIMINAL_ACCEPTED CRIMINAL_RETURNED",
        "CRIMINAL | CRIMINAL_ACCEPTED | ''",
        "CRIMINAL | CRIMINAL_RETURNED | CRIMINAL_REFERRED",
        "LISTING || LISTED",
        "LISTING | LISTED | DELISTED",
        "LISTING | DELISTED | LISTED",
        "BANKRUPTCY || BANKRUPTCY_DECLARED",
        "BANKRUPTCY | BANKRUPTCY_DECLARED | BANKRUPTCY_DISTRIBUTED BANKRUPTCY_ENDED",
        "BANKRUPTCY | BANKRUPTCY_DISTRIBUTED | BANKRUPTCY_DISTRIBUTED BANKRUPTCY_ENDED",
        "BANKRUPTCY | BANKRUPTCY_ENDED | BANKRUPTCY_DECLARED"
      })
  void only_these_may_follow(String track, PursuitStep last, String allowed) {
    for (PursuitStep step : PursuitStep.values()) {
      if (step.track().name().equals(track)) {
        assertThat(StepTable.mayFollow(step, Optional.ofNullable(last)))
            .as(step.name())
            .isEqualTo((" " + allowed + " ").contains(" " + step.name() + " "));
      }
    }
  }
}
