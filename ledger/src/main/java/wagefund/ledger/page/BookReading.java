package wagefund.ledger.page;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ARREARS_CASE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import wagefund.ledger.journal.view.VoucherRow;
import wagefund.ledger.journal.view.Vouchers;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.vault.command.People;
import wagefund.schema.read.tables.records.FundPositionRecord;

/** Reads what the pages of the books show beside the books: the fund, cases and workers by name. */
@Component
class BookReading {

  /** The paper of what an approval allowed, as the journal writes it. */
  private static final Pattern APPROVED = Pattern.compile("垫付审批 (?<advance>\\S+) .*");

  private final DSLContext store;
  private final FundReading funds;
  private final Vouchers vouchers;
  private final People people;

  BookReading(DSLContext store, FundReading funds, Vouchers vouchers, People people) {
    this.store = store;
    this.funds = funds;
    this.vouchers = vouchers;
    this.people = people;
  }

  /** The fund of a page, which is shown around it. */
  FundPositionRecord fund(String id, Model model) {
    FundPositionRecord fund = funds.find(id).orElseThrow(() -> PageMissing.of(id));
    model.addAttribute("fund", fund);
    return fund;
  }

  /** The years into which something was posted, the latest first. */
  List<Integer> years(FundId fund) {
    return vouchers.months(fund).stream().map(m -> m.getYear()).distinct().toList();
  }

  /** The numbers of cases, by id. */
  Map<String, String> caseNumbers(Collection<String> ids) {
    return store
        .select(ARREARS_CASE.CASE_ID, ARREARS_CASE.CASE_NO)
        .from(ARREARS_CASE)
        .where(
            ARREARS_CASE.CASE_ID.in(ids.stream().filter(id -> !id.isEmpty()).distinct().toList()))
        .fetchMap(ARREARS_CASE.CASE_ID, ARREARS_CASE.CASE_NO);
  }

  /** The id of the case with a number; what is no number may be an id. */
  String caseId(String text) {
    String found =
        store
            .select(ARREARS_CASE.CASE_ID)
            .from(ARREARS_CASE)
            .where(ARREARS_CASE.CASE_NO.eq(text).or(ARREARS_CASE.EXTERNAL_REF.eq(text)))
            .limit(1)
            .fetchOne(ARREARS_CASE.CASE_ID);
    return found == null ? text : found;
  }

  /** An advance whose approval a voucher rests on. */
  record Paper(String id, String number) {}

  /** The advances whose approvals vouchers rest on, by the ids of the vouchers. */
  Map<Long, Paper> papers(List<VoucherRow> rows) {
    Map<Long, String> advances = new HashMap<>();
    for (VoucherRow row : rows) {
      Matcher approved = APPROVED.matcher(row.approval());
      if (approved.matches()) {
        advances.put(row.id(), approved.group("advance"));
      }
    }
    Map<String, String> numbers =
        store
            .select(ADVANCE.ADVANCE_ID, ADVANCE.ADVANCE_NO)
            .from(ADVANCE)
            .where(ADVANCE.ADVANCE_ID.in(Set.copyOf(advances.values())))
            .or(ADVANCE.ADVANCE_NO.in(Set.copyOf(advances.values())))
            .fetchMap(ADVANCE.ADVANCE_ID, ADVANCE.ADVANCE_NO);
    Map<String, String> ids = new HashMap<>();
    numbers.forEach((id, number) -> ids.put(number, id));
    Map<Long, Paper> papers = new HashMap<>();
    advances.forEach(
        (voucher, named) -> {
          String id = ids.getOrDefault(named, named);
          Optional.ofNullable(numbers.get(id))
              .ifPresent(number -> papers.put(voucher, new Paper(id, number)));
        });
    return papers;
  }

  /** The names of workers with masked numbers, by id. */
  Map<String, String> workers(Collection<String> ids) {
    return people
        .masked(ids.stream().filter(id -> !id.isEmpty()).distinct().map(PersonId::new).toList())
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                e -> e.getKey().value(), e -> e.getValue().name() + " " + e.getValue().idNumber()));
  }
}
