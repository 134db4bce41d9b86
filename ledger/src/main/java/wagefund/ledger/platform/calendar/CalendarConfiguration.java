package wagefund.ledger.platform.calendar;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wagefund.ledger.kernel.WorkingCalendar;

/** The one working calendar: the years that are shipped, and those in a folder that is named. */
@Configuration
class CalendarConfiguration {

  /**
   * @param folder files {@code <year>.csv} that add years or go before the shipped ones; empty:
   *     none
   */
  @Bean
  WorkingCalendar workingCalendar(@Value("${ledger.calendar:}") String folder) {
    WorkingCalendar shipped = WorkingCalendar.shipped();
    return folder.isEmpty() ? shipped : shipped.withYearsIn(Path.of(folder));
  }
}
