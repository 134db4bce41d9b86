package wagefund.ledger.platform.option;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.WorkingCalendar;
import wagefund.ledger.platform.database.StartProblem;

/** Finds the working calendar: the years that come with the ledger, and those of the office. */
@Configuration
class CalendarFiles {

  @Bean
  WorkingCalendar workingCalendar(@Value("${ledger.calendars:}") String folder) {
    try {
      WorkingCalendar shipped = WorkingCalendar.shipped();
      return folder.isEmpty() ? shipped : shipped.withYearsIn(Path.of(folder));
    } catch (Malformed e) {
      throw new StartProblem("The working calendar cannot be used: " + Told.of(e), e);
    }
  }
}
