package wagefund.ledger.platform.bench;

import java.util.List;

/** The rates as bars, a panel for each server, a group of bars for each number of callers. */
final class BenchPlot {

  private static final int WIDTH = 900;
  private static final int PANEL = 360;
  private static final int LEFT = 80;
  private static final int BAR_AREA = 250;

  private record Bar(String what, String colour) {}

  private static final List<Bar> BARS =
      List.of(
          new Bar(HotFundBench.RAW, "#9aa5b1"),
          new Bar(HotFundBench.BY_HAND_HOT, "#d9822b"),
          new Bar(HotFundBench.HOT, "#1f6feb"),
          new Bar(HotFundBench.BY_HAND_MANY, "#e8b88a"),
          new Bar(HotFundBench.MANY, "#8ab4f8"));

  private final List<BenchResult> results;

  BenchPlot(List<BenchResult> results) {
    this.results = List.copyOf(results);
  }

  String svg() {
    int height = PANEL * results.size() + 40;
    StringBuilder svg = new StringBuilder();
    svg.append(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n")
            .formatted(WIDTH, height, WIDTH, height));
    for (int i = 0; i < results.size(); i++) {
      panel(svg, results.get(i), i * PANEL);
    }
    legend(svg, height - 18);
    return svg.append("</svg>\n").toString();
  }

  private static void panel(StringBuilder svg, BenchResult result, int top) {
    long most =
        result.measures().stream()
            .filter(one -> BARS.stream().anyMatch(bar -> bar.what().equals(one.what())))
            .mapToLong(Measure::perSecond)
            .max()
            .orElse(1);
    long step = step(most);
    long scale = Math.max(1, (most + step - 1) / step * step);
    int bottom = top + 50 + BAR_AREA;
    text(svg, LEFT, top + 24, "start", "14", "Done a second. " + result.settings());
    for (long mark = 0; mark <= scale; mark += step) {
      long y = bottom - BAR_AREA * mark / scale;
      svg.append(
          "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#dddddd\"/>%n"
              .formatted(LEFT, WIDTH - 20, y, y));
      text(svg, LEFT - 8, y + 4, "end", "12", "%,d".formatted(mark));
    }
    List<Integer> callers =
        result.measures().stream()
            .filter(one -> one.what().equals(HotFundBench.RAW))
            .map(Measure::callers)
            .sorted()
            .toList();
    int group = (WIDTH - 20 - LEFT) / Math.max(1, callers.size());
    for (int i = 0; i < callers.size(); i++) {
      int x = LEFT + i * group;
      int width = (group - 24) / BARS.size();
      for (int b = 0; b < BARS.size(); b++) {
        int left = x + 12 + b * width;
        Bar bar = BARS.get(b);
        BenchReport.find(result, bar.what(), callers.get(i))
            .ifPresent(
                one -> {
                  long high = BAR_AREA * one.perSecond() / scale;
                  svg.append(
                      "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n"
                          .formatted(left, bottom - high, width - 2, high, bar.colour()));
                });
      }
      String label = callers.get(i) == 1 ? "1 caller" : callers.get(i) + " callers";
      text(svg, x + group / 2, bottom + 18, "middle", "12", label);
    }
  }

  private static void legend(StringBuilder svg, int y) {
    int x = 20;
    for (Bar bar : BARS) {
      svg.append(
          "<rect x=\"%d\" y=\"%d\" width=\"11\" height=\"11\" fill=\"%s\"/>%n"
              .formatted(x, y - 10, bar.colour()));
      text(svg, x + 15, y, "start", "11", bar.what());
      x += 30 + bar.what().length() * 6;
    }
  }

  private static void text(
      StringBuilder svg, long x, long y, String anchor, String size, String words) {
    svg.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%s\">%s</text>%n"
            .formatted(x, y, anchor, size, words));
  }

  /** Round marks, five to ten of them. */
  private static long step(long most) {
    long step = 1;
    while (most / step > 10) {
      step *= most / step > 50 ? 10 : most / step > 20 ? 5 : 2;
    }
    return step;
  }
}
