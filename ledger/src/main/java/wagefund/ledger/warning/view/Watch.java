package wagefund.ledger.warning.view;

import java.util.List;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;

/** Watches one thing; what it finds depends on the read tables, the rules and the day alone. */
interface Watch {

  WarningCode code();

  /** What is to be warned of, in any order. */
  List<Warning> look(Looking looking, Rule rule);
}
