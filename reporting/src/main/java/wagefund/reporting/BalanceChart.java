package wagefund.reporting;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The bank balance over a period as a picture: a line that steps where money moved. */
final class BalanceChart {

  private static final int WIDTH = 539;
  private static final int HEIGHT = 84;
  private static final int SHARPNESS = 4;
  private static final int SMALLEST_SPAN_YUAN = 1000;
  private static final Color LINE = new Color(0x1F4E79);

  private BalanceChart() {}

  /**
   * @param openingYuan the balance before the first day
   * @param endOfDay the balance at the end of each day with a movement
   */
  static BufferedImage of(
      LocalDate from,
      LocalDate to,
      BigDecimal openingYuan,
      NavigableMap<LocalDate, BigDecimal> endOfDay) {
    XYSeries series = new XYSeries("balance");
    series.add(millis(from), openingYuan);
    endOfDay.forEach((day, yuan) -> series.addOrUpdate(millis(day), yuan));
    BigDecimal last = endOfDay.isEmpty() ? openingYuan : endOfDay.lastEntry().getValue();
    series.addOrUpdate(millis(to.plusDays(1)), last);
    XYPlot plot = new XYPlot(new XYSeriesCollection(series), days(), yuan(), steps());
    plot.setBackgroundPaint(Color.WHITE);
    plot.setRangeGridlinePaint(new Color(0xD9D9D9));
    plot.setDomainGridlinesVisible(false);
    plot.setOutlineVisible(false);
    JFreeChart chart = new JFreeChart(null, Typeface.regular(8), plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    BufferedImage image =
        new BufferedImage(WIDTH * SHARPNESS, HEIGHT * SHARPNESS, BufferedImage.TYPE_INT_RGB);
    java.awt.Graphics2D graphics = image.createGraphics();
    graphics.scale(SHARPNESS, SHARPNESS);
    chart.draw(graphics, new java.awt.Rectangle(WIDTH, HEIGHT));
    graphics.dispose();
    return image;
  }

  private static DateAxis days() {
    TimeZone utc = TimeZone.getTimeZone("UTC");
    DateAxis axis = new DateAxis("", utc, Locale.CHINA);
    SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT);
    format.setTimeZone(utc);
    axis.setDateFormatOverride(format);
    axis.setLowerMargin(0);
    axis.setUpperMargin(0);
    axis.setTickLabelFont(label());
    return axis;
  }

  private static NumberAxis yuan() {
    NumberAxis axis = new NumberAxis("元 yuan");
    axis.setNumberFormatOverride(
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    axis.setLabelFont(label());
    axis.setTickLabelFont(label());
    axis.setAutoRangeIncludesZero(false);
    axis.setAutoRangeMinimumSize(SMALLEST_SPAN_YUAN);
    return axis;
  }

  private static XYStepRenderer steps() {
    XYStepRenderer renderer = new XYStepRenderer();
    renderer.setSeriesPaint(0, LINE);
    renderer.setSeriesStroke(0, new BasicStroke(1));
    return renderer;
  }

  private static Font label() {
    return Typeface.regular(7);
  }

  private static Number millis(LocalDate day) {
    return day.toEpochDay() * 86_400_000L;
  }
}
