package wagefund.reporting;

import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_CORRECTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import wagefund.reporting.Books.Turned;
import wagefund.reporting.Lines.Line;
import wagefund.reporting.StatementRequest.Vouchers;
import wagefund.schema.read.tables.Voucher;
import wagefund.schema.read.tables.records.VoucherRecord;

/**
 * 记账凭证: vouchers as they are filed, with preparer, checker and poster; a correction names what it
 * puts right, and what was put right names its correction.
 */
final class VoucherStatement {

  private final DSLContext read;
  private final Lines lines;
  private final OfficerDirectory officers;

  VoucherStatement(DSLContext read, Lines lines, OfficerDirectory officers) {
    this.read = read;
    this.lines = lines;
    this.officers = officers;
  }

  Statement of(Vouchers request) throws NothingToState {
    Books books = new Books(read, request.fundId(), request.known());
    Condition wanted = wanted(request, books);
    List<VoucherRecord> found =
        read.selectFrom(VOUCHER)
            .where(wanted)
            .orderBy(VOUCHER.PERIOD, VOUCHER.TYPE, VOUCHER.NUMBER)
            .fetch();
    if (found.isEmpty() && request.choice() instanceof Vouchers.One one) {
      throw new NothingToState("voucher", Long.toString(one.id()));
    }
    Map<Long, List<Line>> linesOf =
        lines.where(books.known().and(wanted)).stream()
            .collect(Collectors.groupingBy(Line::voucherId));
    Lines.Names names = lines.names(linesOf.values().stream().flatMap(List::stream).toList());
    Corrections corrections = corrections(found, books.fundId(), books.place());
    Map<String, String> signed = officers.displayNames(officersOf(found));
    List<Row> rows = new ArrayList<>();
    for (VoucherRecord voucher : found) {
      Row head = head(voucher, corrections, signed);
      rows.addAll(rows(head, linesOf.getOrDefault(voucher.getVoucherId(), List.of()), names));
    }
    if (rows.isEmpty()) {
      rows.add(
          Row.of("lines")
              .with("voucher", "")
              .with("nothing", new Both("无此范围的凭证", "There are no such vouchers")));
    }
    LocalDate from =
        found.stream()
            .map(VoucherRecord::getOnDate)
            .min(LocalDate::compareTo)
            .orElse(request.from());
    LocalDate to =
        found.stream().map(VoucherRecord::getOnDate).max(LocalDate::compareTo).orElse(request.to());
    Map<String, Object> facts = books.facts(from, to);
    facts.put("count", found.size());
    facts.put("range", range(found));
    return new Statement(
        "voucher",
        new Both("记账凭证", "Accounting Vouchers"),
        "JZPZ-%s-%s-%d".formatted(books.code(), request.choice().text(), books.place()),
        to,
        books.place(),
        facts,
        Map.of(),
        rows);
  }

  private static Condition wanted(Vouchers request, Books books) {
    Condition known = VOUCHER.FUND_ID.eq(books.fundId()).and(VOUCHER.VOUCHER_ID.le(books.place()));
    if (request.choice() instanceof Vouchers.One one) {
      return known.and(VOUCHER.VOUCHER_ID.eq(one.id()));
    }
    if (request.choice() instanceof Vouchers.Numbers numbers) {
      return known
          .and(VOUCHER.PERIOD.eq(numbers.period().toString()))
          .and(VOUCHER.TYPE.eq(numbers.type()))
          .and(VOUCHER.NUMBER.between(numbers.first(), numbers.last()));
    }
    return known.and(VOUCHER.ON_DATE.between(request.from(), request.to()));
  }

  private static Set<String> officersOf(List<VoucherRecord> vouchers) {
    return vouchers.stream()
        .flatMap(v -> Stream.of(v.getPreparer(), v.getChecker(), v.getPoster()))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String range(List<VoucherRecord> found) {
    if (found.isEmpty()) {
      return "";
    }
    String first = found.get(0).getLabel();
    String last = found.get(found.size() - 1).getLabel();
    return first.equals(last) ? first : first + " 至 " + last;
  }

  /**
   * Which voucher puts right which, by id.
   *
   * @param corrects what a voucher puts right
   * @param correctedBy what puts it right
   */
  private record Corrections(Map<Long, Set<String>> corrects, Map<Long, Set<String>> correctedBy) {

    String of(VoucherRecord voucher) {
      List<String> said = new ArrayList<>();
      Set<String> originals = corrects.getOrDefault(voucher.getVoucherId(), Set.of());
      if (!originals.isEmpty()) {
        said.add(
            (voucher.getRed() ? "红字冲销 Red reversal of " : "更正 Corrects ")
                + String.join("、", originals));
      }
      Set<String> later = correctedBy.getOrDefault(voucher.getVoucherId(), Set.of());
      if (!later.isEmpty()) {
        said.add("已由后列凭证更正 Corrected by " + String.join("、", later));
      }
      return String.join("；", said);
    }
  }

  private Corrections corrections(List<VoucherRecord> found, String fundId, long place) {
    LongSummaryStatistics ids =
        found.stream().mapToLong(VoucherRecord::getVoucherId).summaryStatistics();
    var original = VOUCHER.as("original");
    Map<Long, Set<String>> corrects = new TreeMap<>();
    Map<Long, Set<String>> correctedBy = new TreeMap<>();
    read.select(
            VOUCHER.VOUCHER_ID,
            named(VOUCHER, fundId),
            original.VOUCHER_ID,
            named(original, fundId))
        .from(VOUCHER_CORRECTION)
        .join(VOUCHER)
        .on(VOUCHER.VOUCHER_ID.eq(VOUCHER_CORRECTION.VOUCHER_ID))
        .join(original)
        .on(original.VOUCHER_ID.eq(VOUCHER_CORRECTION.ORIGINAL_ID))
        .where(VOUCHER_CORRECTION.VOUCHER_ID.le(place))
        .and(
            VOUCHER_CORRECTION
                .VOUCHER_ID
                .between(ids.getMin(), ids.getMax())
                .or(VOUCHER_CORRECTION.ORIGINAL_ID.between(ids.getMin(), ids.getMax())))
        .forEach(
            tie -> {
              named(corrects, tie.value1()).add(tie.value4());
              named(correctedBy, tie.value3()).add(tie.value2());
            });
    return new Corrections(corrects, correctedBy);
  }

  /** The number of a voucher; behind it the code of its fund where that is another one. */
  private static Field<String> named(Voucher voucher, String fundId) {
    Field<String> code =
        DSL.field(
            DSL.select(FUND_POSITION.CODE)
                .from(FUND_POSITION)
                .where(FUND_POSITION.FUND_ID.eq(voucher.FUND_ID)));
    return DSL.when(voucher.FUND_ID.eq(fundId), voucher.LABEL)
        .else_(DSL.concat(voucher.LABEL, DSL.inline("（"), code, DSL.inline("）")));
  }

  private static Collection<String> named(Map<Long, Set<String>> by, long id) {
    return by.computeIfAbsent(id, any -> new TreeSet<>());
  }

  private static Row head(
      VoucherRecord voucher, Corrections corrections, Map<String, String> signed) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("voucher", voucher.getLabel());
    cells.put("on", voucher.getOnDate().toString());
    cells.put("attachments", voucher.getAttachments());
    cells.put("approval", voucher.getApproval());
    cells.put("preparer", signed.getOrDefault(voucher.getPreparer(), voucher.getPreparer()));
    cells.put("checker", signed.getOrDefault(voucher.getChecker(), voucher.getChecker()));
    cells.put("poster", signed.getOrDefault(voucher.getPoster(), voucher.getPoster()));
    cells.put("correction", corrections.of(voucher));
    cells.put("place", voucher.getVoucherId());
    return new Row("lines", cells);
  }

  private static List<Row> rows(Row head, List<Line> lines, Lines.Names names) {
    List<Row> rows = new ArrayList<>();
    Turned sums = Turned.NOTHING;
    for (Line line : lines) {
      Turned before = sums;
      sums = sums.plus(new Turned(line.debitFen(), line.creditFen()));
      rows.add(
          line.amounts(head)
              .with("no", line.lineNo())
              .withFen("beforeDebit", before.debitFen())
              .withFen("beforeCredit", before.creditFen())
              .withFen("afterDebit", sums.debitFen())
              .withFen("afterCredit", sums.creditFen())
              .with("summary", line.summary())
              .with("account", line.fullAccount())
              .with("about", names.about(line)));
    }
    DoesNotFoot.unlessEqual(
        "debits and credits of " + head.cells().get("voucher"), sums.debitFen(), sums.creditFen());
    if (!rows.isEmpty()) {
      int last = rows.size() - 1;
      rows.set(
          last,
          rows.get(last)
              .with("last", true)
              .withFen("total", sums.debitFen())
              .with("capitals", ChineseAmount.ofFen(sums.debitFen())));
    }
    return rows;
  }
}
