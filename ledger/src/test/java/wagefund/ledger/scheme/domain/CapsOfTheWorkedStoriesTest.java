package wagefund.ledger.scheme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.ledger.scheme.domain.SchemeExamples.compute;
import static wagefund.ledger.scheme.domain.SchemeExamples.question;
import static wagefund.ledger.scheme.domain.SchemeExamples.shipped;
import static wagefund.ledger.scheme.domain.SchemeExamples.workers;
import static wagefund.ledger.scheme.domain.SchemeExamples.yuan;

import java.util.List;
import org.junit.jupiter.api.Test;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.scheme.command.CapComputation;
import wagefund.ledger.scheme.command.CapFigure;
import wagefund.ledger.scheme.command.WorkerCap;

class CapsOfTheWorkedStoriesTest {

  private static CapFigure figure(CapComputation caps, String rule) {
    return caps.caps().stream().filter(c -> c.rule().equals(rule)).findFirst().orElseThrow();
  }

  @Test
  void one_minimum_wage_for_each_of_159_workers_is_less_than_a_fifth_of_the_arrears() {
    CapComputation caps =
        compute(shipped("jinzhou-2018-case"), question(workers(159, "1718122.00", "1718122.00")));

    CapFigure wage = figure(caps, "monthly-minimum-wage");
    CapFigure fifth = figure(caps, "fifth-of-arrears");
    assertThat(wage.baseText().zh()).isEqualTo("159 × 2,070.00");
    assertThat(wage.figure()).isEqualTo(yuan("329130.00"));
    assertThat(wage.binds()).isTrue();
    assertThat(fifth.baseText().en()).isEqualTo("20% × 1,718,122.00");
    assertThat(fifth.figure()).isEqualTo(yuan("343624.40"));
    assertThat(fifth.binds()).isFalse();
    assertThat(caps.total()).isEqualTo(yuan("329130.00"));
    assertThat(caps.rule()).isEqualTo("monthly-minimum-wage");
    assertThat(caps.workers()).allMatch(w -> w.limit().equals(yuan("2070.00")));
  }

  @Test
  void on_the_original_arrears_the_minimum_wage_binds_80_workers() {
    CapComputation caps =
        compute(shipped("jinzhou-2018-case"), question(workers(80, "1000000", "400000")));

    assertThat(figure(caps, "fifth-of-arrears").figure()).isEqualTo(yuan("200000"));
    assertThat(caps.total()).isEqualTo(yuan("165600.00"));
  }

  @Test
  void on_the_arrears_after_the_deposit_a_fifth_binds_80_workers() {
    String scheme = shipped("jinzhou-2018-case").replace("base: original", "base: afterDeposit");
    CapComputation caps = compute(scheme, question(workers(80, "1000000", "400000")));

    assertThat(figure(caps, "fifth-of-arrears").binds()).isTrue();
    assertThat(figure(caps, "monthly-minimum-wage").left()).isEqualTo(yuan("165600.00"));
    assertThat(caps.total()).isEqualTo(yuan("80000.00"));
    assertThat(caps.rule()).isEqualTo("fifth-of-arrears");
    assertThat(caps.workers()).extracting(WorkerCap::limit).containsOnly(yuan("1000.00"));
    assertThat(caps.workers()).extracting(WorkerCap::rule).containsOnly("fifth-of-arrears");
  }

  @Test
  void thirty_percent_in_Ouhai_count_while_the_living_cost_is_not_filled_in() {
    CapComputation caps =
        compute(shipped("ouhai-2020"), question(workers(159, "1718122.00", "1718122.00")));

    assertThat(caps.total()).isEqualTo(yuan("515436.60"));
    assertThat(Money.sum(caps.workers().stream().map(WorkerCap::limit).toList()))
        .isEqualTo(yuan("515436.60"));
  }

  @Test
  void both_readings_of_the_fifth_differ_where_arrears_are_uneven() {
    var uneven = List.of(SchemeExamples.worker(1, "1000.00"), SchemeExamples.worker(2, "99000.00"));

    CapComputation byCase = compute(shipped("jinzhou-2018-case"), question(uneven));
    CapComputation byWorker = compute(shipped("jinzhou-2018-worker"), question(uneven));

    assertThat(byCase.total()).isEqualTo(yuan("3070.00"));
    assertThat(byWorker.total()).isEqualTo(yuan("2270.00"));
    assertThat(byWorker.rule()).isEqualTo("several");
    assertThat(byWorker.workers().get(0).rule()).isEqualTo("fifth-of-arrears");
    assertThat(byWorker.workers().get(1).rule()).isEqualTo("monthly-minimum-wage");
    assertThat(byCase.workers().get(0).rule()).isEqualTo("outstanding");
  }
}
