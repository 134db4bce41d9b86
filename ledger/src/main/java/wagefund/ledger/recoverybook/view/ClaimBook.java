package wagefund.ledger.recoverybook.view;

import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.RECOVERY_ENTRY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.warning.command.WarningRules;
import wagefund.schema.read.tables.records.RecoveryEntryRecord;

/** The claims as they stood at the end of any day. */
@Component
public class ClaimBook {

  /** The place of the log of a question that asks for all that is known. */
  public static final long NOW = Long.MAX_VALUE;

  private final DSLContext read;
  private final WarningRules rules;

  public ClaimBook(DSLContext read, WarningRules rules) {
    this.read = read;
    this.rules = rules;
  }

  /** What is looked for; an empty text is any. */
  public record Whose(String fundId, String caseId, String claimId) {
    public static final Whose ALL = new Whose("", "", "");

    Condition condition() {
      Condition condition = DSL.noCondition();
      if (!fundId.isEmpty()) {
        condition = condition.and(RECOVERY_ENTRY.FUND_ID.eq(fundId));
      }
      if (!caseId.isEmpty()) {
        condition = condition.and(RECOVERY_ENTRY.CASE_ID.eq(caseId));
      }
      if (!claimId.isEmpty()) {
        condition = condition.and(RECOVERY_ENTRY.CLAIM_ID.eq(claimId));
      }
      return condition;
    }
  }

  /** All claims that had arisen by a day, also those that were paid by then. */
  public List<ClaimOn> on(LocalDate asOf, Whose whose) {
    return on(asOf, NOW, whose);
  }

  /** As {@link #on(LocalDate, Whose)}, as it was known at a place of the log. */
  public List<ClaimOn> on(LocalDate asOf, long upTo, Whose whose) {
    Map<String, ClaimFold> folds = new LinkedHashMap<>();
    Map<String, String> cases = new LinkedHashMap<>();
    try (var entries =
        read.selectFrom(RECOVERY_ENTRY)
            .where(whose.condition())
            .and(RECOVERY_ENTRY.ON_DATE.le(asOf))
            .and(RECOVERY_ENTRY.SEQ.le(upTo))
            .orderBy(RECOVERY_ENTRY.ON_DATE, RECOVERY_ENTRY.SEQ, RECOVERY_ENTRY.LINE_NO)
            .fetchLazy()) {
      for (RecoveryEntryRecord entry : entries) {
        folds.computeIfAbsent(entry.getClaimId(), id -> new ClaimFold(entry)).add(entry);
        cases.putIfAbsent(entry.getClaimId(), entry.getCaseId());
      }
    }
    Map<String, String> numbers = caseNumbers(whose);
    List<ClaimOn> claims = new ArrayList<>();
    folds.forEach(
        (id, fold) ->
            claims.add(fold.on(asOf, rules, numbers.getOrDefault(cases.getOrDefault(id, ""), ""))));
    return claims;
  }

  private Map<String, String> caseNumbers(Whose whose) {
    return read.selectDistinct(RECOVERY_ENTRY.CASE_ID, ARREARS_CASE.CASE_NO)
        .from(RECOVERY_ENTRY)
        .join(ARREARS_CASE)
        .on(ARREARS_CASE.CASE_ID.eq(RECOVERY_ENTRY.CASE_ID))
        .where(whose.condition())
        .fetchMap(RECOVERY_ENTRY.CASE_ID, ARREARS_CASE.CASE_NO);
  }
}
