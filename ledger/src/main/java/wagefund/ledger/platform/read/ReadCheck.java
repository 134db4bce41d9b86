package wagefund.ledger.platform.read;

import java.util.List;
import org.jooq.DSLContext;

/** A named check of what is read; it must hold after every event. */
public interface ReadCheck {

  /** The rule as a sentence. */
  CheckName name();

  /** Where the rule does not hold, a line each; none where all is well. */
  List<String> differences(DSLContext read);
}
