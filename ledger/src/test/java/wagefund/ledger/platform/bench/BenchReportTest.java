package wagefund.ledger.platform.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BenchReportTest {

  private static Measure measure(String what, int callers, long perSecond, long p50Micros) {
    return new Measure(what, callers, perSecond, p50Micros, p50Micros, 1, perSecond, CpuUse.NONE);
  }

  private static BenchResult result(Measure... measures) {
    return new BenchResult(true, "11.4", List.of(measures), 0, 0, 0, List.of());
  }

  @ParameterizedTest
  @CsvSource({"2999, NOT MET", "3000, met", "3001, met"})
  void the_ledger_is_to_do_three_times_what_the_hand_written_transfer_does(
      long perSecond, String verdict) {
    BenchResult result =
        result(
            measure(HotFundBench.BY_HAND_HOT, 32, 1_000, 1),
            measure(HotFundBench.HOT, 32, perSecond, 1));

    assertThat(BenchTargets.of(result))
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("- " + verdict + " at 32 callers"));
  }

  @ParameterizedTest
  @CsvSource({"149, met", "150, met", "151, NOT MET"})
  void one_caller_waits_at_most_half_as_long_again(long micros, String verdict) {
    BenchResult result =
        result(
            measure(HotFundBench.BY_HAND_HOT, 1, 1_000, 100),
            measure(HotFundBench.HOT, 1, 1_000, micros));

    assertThat(BenchTargets.of(result))
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("- " + verdict + " at 1 caller"));
  }

  @Test
  void the_picture_has_a_bar_for_each_measurement_and_can_be_read() throws Exception {
    String svg =
        new BenchPlot(
                List.of(
                    result(
                        measure(HotFundBench.RAW, 1, 2_000, 1),
                        measure(HotFundBench.HOT, 1, 1_000, 1))))
            .svg();

    var picture =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    // The ground, two bars, and five marks of the legend.
    assertThat(picture.getElementsByTagName("rect").getLength()).isEqualTo(1 + 2 + 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--seconds=0", "--callers=1,,8", "--callers=0", "--binary-log=maybe", "--speed=9"})
  void an_option_that_cannot_be_understood_is_refused(String option) {
    assertThat(BenchOptions.read(List.of(option))).isEmpty();
  }

  @Test
  void without_options_both_settings_of_the_binary_log_are_measured() {
    BenchOptions usual = BenchOptions.read(List.of()).orElseThrow();

    assertThat(usual.binaryLogs()).containsExactly(false, true);
    assertThat(usual.callers()).containsExactly(1, 8, 32, 64, 256);
    assertThat(usual.eventsOr(7)).isEqualTo(7);
  }
}
