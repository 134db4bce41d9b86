package wagefund.ledger.scheme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.ledger.scheme.domain.SchemeExamples.shipped;
import static wagefund.ledger.scheme.domain.SchemeExamples.yuan;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.scheme.command.ApprovalStage;
import wagefund.ledger.scheme.command.Days;
import wagefund.ledger.scheme.command.FundTerms;
import wagefund.ledger.scheme.command.MoneySource;
import wagefund.ledger.scheme.command.PartyTerms;
import wagefund.ledger.scheme.command.SchemeTerms;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;

class ShippedSchemesTest {

  private static SchemeTerms terms(String name) {
    return SchemeFile.read(shipped(name)).terms();
  }

  @ParameterizedTest
  @FieldSource("wagefund.ledger.scheme.domain.SchemeExamples#SHIPPED")
  void every_shipped_scheme_can_be_read_and_bears_the_name_of_its_file(String name) {
    assertThat(terms(name).schemeId()).isEqualTo(name);
  }

  @Test
  void Jinzhou_helps_only_where_a_mass_incident_is_possible() {
    SchemeTerms terms = terms("jinzhou-2018-case");
    assertThat(terms.scope().isEligible(Set.of(Situation.CANNOT_PAY))).isFalse();
    assertThat(terms.scope().isEligible(Set.of(Situation.ABSCONDED, Situation.MASS_INCIDENT_RISK)))
        .isTrue();
    assertThat(terms.scope().filedCaseRequired()).isTrue();
  }

  @Test
  void in_Jinzhou_an_absconded_employer_signs_nothing_and_the_regulator_applies() {
    SchemeTerms terms = terms("jinzhou-2018-case");
    assertThat(terms.agreement().isRequiredIn(Set.of(Situation.CANNOT_PAY))).isTrue();
    assertThat(terms.agreement().isRequiredIn(Set.of(Situation.ABSCONDED))).isFalse();
    assertThat(terms.parties().mayApply(PartyTerms.Party.REGULATOR, Set.of(Situation.CANNOT_PAY)))
        .isFalse();
    assertThat(terms.parties().mayApply(PartyTerms.Party.REGULATOR, Set.of(Situation.ABSCONDED)))
        .isTrue();
    assertThat(terms.override().orElseThrow().role()).isEqualTo(Role.GOVERNMENT);
  }

  @Test
  void Fushun_helps_in_construction_only_and_after_the_deposit() {
    SchemeTerms terms = terms("fushun-2025-draft");
    assertThat(terms.scope().covers(Sector.CONSTRUCTION, false)).isTrue();
    assertThat(terms.scope().covers(Sector.CATERING, true)).isFalse();
    assertThat(terms.sourcesBefore(MoneySource.EMERGENCY_FUND))
        .containsExactly(MoneySource.WAGE_DEPOSIT);
    assertThat(terms.exhaustionRecord()).isTrue();
    assertThat(terms.fund().floorOf(FundTerms.Level.COUNTY)).contains(yuan("10000000"));
    assertThat(terms.fund().carryOver()).contains(FundTerms.CarryOver.CARRIES);
  }

  @Test
  void in_Hainan_an_advance_is_due_after_ninety_days_and_the_fund_is_topped_up_each_time() {
    SchemeTerms terms = terms("hainan");
    assertThat(terms.recovery().due().orElseThrow().within())
        .isEqualTo(new Days(90, Days.Counted.CALENDAR));
    assertThat(terms.fund().replenishment().orElseThrow().trigger())
        .isEqualTo(FundTerms.Trigger.AFTER_EACH_ADVANCE);
    assertThat(terms.fund().custody()).contains(FundTerms.Custody.DEDICATED_ACCOUNT);
    assertThat(terms.capsLeftOpen()).containsExactly("minimum-living");
  }

  @Test
  void a_scheme_that_is_silent_on_approval_gets_a_check_and_an_approval() {
    SchemeTerms terms = terms("national-724");
    assertThat(terms.approvalIsDefault()).isTrue();
    assertThat(terms.stagesFor(yuan("0.01")))
        .extracting(ApprovalStage::role)
        .containsExactly(Role.CHECKER, Role.APPROVER);
    assertThat(terms.capsLeftOpen()).containsExactly("part-of-wages", "living-cost");
    assertThat(terms.recovery().allocation()).isEmpty();
  }
}
