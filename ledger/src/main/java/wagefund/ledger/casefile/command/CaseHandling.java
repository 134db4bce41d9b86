package wagefund.ledger.casefile.command;

import wagefund.ledger.kernel.Actor;

/** Something that an officer or a case system tells of how a case is handled. */
public sealed interface CaseHandling permits TakeCaseStep, SuperviseCase {

  Actor by();
}
