package wagefund.ledger.page;

import static org.jooq.impl.DSL.count;
import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_CAP;
import static wagefund.schema.read.Tables.ADVANCE_LINE;
import static wagefund.schema.read.Tables.APPROVAL_STAGE;
import static wagefund.schema.read.Tables.CAP_OVERRIDE;
import static wagefund.schema.read.Tables.DELEGATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.vault.command.MaskedAccount;
import wagefund.ledger.vault.command.MaskedPerson;
import wagefund.ledger.vault.command.People;
import wagefund.schema.read.tables.records.AdvanceCapRecord;
import wagefund.schema.read.tables.records.AdvanceLineRecord;
import wagefund.schema.read.tables.records.AdvanceRecord;
import wagefund.schema.read.tables.records.ApprovalStageRecord;
import wagefund.schema.read.tables.records.CapOverrideRecord;

/** Reads one advance with everything that its page shows. */
@Component
class AdvanceReading {

  static final int SIZE = 20;

  /** Lines that can be ticked one by one in a bank report; more are given as text. */
  static final int TICKED = 100;

  private final DSLContext store;
  private final People people;

  AdvanceReading(DSLContext store, People people) {
    this.store = store;
    this.people = people;
  }

  /** A payment line with the worker whom it is for, masked. */
  record Line(AdvanceLineRecord row, String name, String idNumber, String card, String bank) {}

  /** One round of approval: its stages in order. */
  record Round(int number, List<ApprovalStageRecord> stages) {}

  Optional<AdvanceRecord> find(String advanceId) {
    return store.selectFrom(ADVANCE).where(ADVANCE.ADVANCE_ID.eq(advanceId)).fetchOptional();
  }

  List<AdvanceCapRecord> caps(String advanceId) {
    return store
        .selectFrom(ADVANCE_CAP)
        .where(ADVANCE_CAP.ADVANCE_ID.eq(advanceId))
        .orderBy(ADVANCE_CAP.CAP_NO)
        .fetch();
  }

  /** The rounds of approval, the latest first. */
  List<Round> rounds(String advanceId) {
    Map<Integer, List<ApprovalStageRecord>> byRound =
        store
            .selectFrom(APPROVAL_STAGE)
            .where(APPROVAL_STAGE.SUBJECT.eq(advanceId))
            .orderBy(APPROVAL_STAGE.STAGE_NO)
            .fetch()
            .stream()
            .collect(
                Collectors.groupingBy(
                    ApprovalStageRecord::getRoundNo, TreeMap::new, Collectors.toList()));
    return byRound.entrySet().stream()
        .map(e -> new Round(e.getKey(), e.getValue()))
        .sorted((a, b) -> b.number() - a.number())
        .toList();
  }

  /** How many lines there are in each state. */
  Map<String, Integer> lineCounts(String advanceId) {
    return store
        .select(ADVANCE_LINE.STATUS, count())
        .from(ADVANCE_LINE)
        .where(ADVANCE_LINE.ADVANCE_ID.eq(advanceId))
        .groupBy(ADVANCE_LINE.STATUS)
        .fetchMap(ADVANCE_LINE.STATUS, count());
  }

  Paging<Line> lines(String advanceId, String status, int page) {
    Condition condition = ADVANCE_LINE.ADVANCE_ID.eq(advanceId);
    if (!status.isEmpty()) {
      condition = condition.and(ADVANCE_LINE.STATUS.eq(status));
    }
    int total = store.fetchCount(ADVANCE_LINE, condition);
    int within = Paging.within(page, total, SIZE);
    return new Paging<>(
        named(rows(condition, SIZE, Paging.offset(within, SIZE))), within, SIZE, total);
  }

  /** Lines in these states, at most so many. */
  List<Line> lines(String advanceId, List<String> statuses, int limit) {
    return named(
        rows(
            ADVANCE_LINE.ADVANCE_ID.eq(advanceId).and(ADVANCE_LINE.STATUS.in(statuses)), limit, 0));
  }

  private List<AdvanceLineRecord> rows(Condition condition, int limit, int offset) {
    return store
        .selectFrom(ADVANCE_LINE)
        .where(condition)
        .orderBy(ADVANCE_LINE.LINE_NO)
        .limit(limit)
        .offset(offset)
        .fetch();
  }

  private List<Line> named(List<AdvanceLineRecord> rows) {
    Map<PersonId, MaskedPerson> known =
        people.masked(rows.stream().map(r -> new PersonId(r.getPersonId())).toList());
    Map<AccountId, MaskedAccount> accounts =
        people.maskedAccounts(rows.stream().map(r -> new AccountId(r.getAccountId())).toList());
    return rows.stream()
        .map(
            row -> {
              var person = Optional.ofNullable(known.get(new PersonId(row.getPersonId())));
              var account = Optional.ofNullable(accounts.get(new AccountId(row.getAccountId())));
              return new Line(
                  row,
                  person.map(MaskedPerson::name).orElse("—"),
                  person.map(MaskedPerson::idNumber).orElse(""),
                  row.getPayeeAccount().isEmpty()
                      ? account.map(MaskedAccount::card).orElse("")
                      : row.getPayeeAccount(),
                  account.map(a -> a.bank().value()).orElse(""));
            })
        .toList();
  }

  /** The roles in which others let an officer sign on a day. */
  Set<Role> delegatedTo(String officer, LocalDate on) {
    return store
        .select(DELEGATION.ROLE)
        .from(DELEGATION)
        .where(DELEGATION.DELEGATE.eq(officer))
        .and(DELEGATION.FROM_DATE.le(on))
        .and(DELEGATION.UNTIL_DATE.ge(on))
        .and(DELEGATION.ENDED_ON.isNull().or(DELEGATION.ENDED_ON.gt(on)))
        .fetchSet(row -> Role.valueOf(row.value1()));
  }

  /** The caps that the advance goes above, on a paper. */
  List<CapOverrideRecord> overrides(String advance) {
    return store
        .selectFrom(CAP_OVERRIDE)
        .where(CAP_OVERRIDE.ADVANCE_ID.eq(advance))
        .orderBy(CAP_OVERRIDE.OVERRIDE_NO)
        .fetch();
  }
}
