package wagefund.ledger.platform.audit;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEALED_LOG;

import wagefund.ledger.casefile.event.SourceExhausted;
import wagefund.ledger.platform.axon.EventNames;

/** Whether approvals and papers are other than they were at the place of a package. */
final class StateChanges {

  private StateChanges() {}

  static boolean since(AuditSource source) {
    long known = source.asked().knownSeq();
    return source
            .read()
            .fetchExists(
                ADVANCE,
                ADVANCE.FUND_ID.eq(source.asked().fundId()).and(ADVANCE.LAST_SEQ.gt(known)))
        || source
            .read()
            .fetchExists(
                SEALED_LOG
                    .join(DOMAIN_EVENT_ENTRY)
                    .on(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.eq(SEALED_LOG.GLOBAL_INDEX)),
                SEALED_LOG
                    .SEQ
                    .gt(known)
                    .and(
                        DOMAIN_EVENT_ENTRY.PAYLOAD_TYPE.eq(
                            EventNames.nameOf(SourceExhausted.class))));
  }
}
