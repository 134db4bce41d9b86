package wagefund.ledger.casefile.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Banks;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;

/**
 * Reads a roster from XLSX, CSV or JSON; which of them, its content tells.
 *
 * <p>Columns, in any order, by their Chinese or English names: 序号 no (optional), 姓名 name, 身份证号
 * idNumber, 银行 bank, 银行卡号 cardNumber, 手机 phone (optional), 工种 trade (optional), and the arrears in
 * one of three ways:
 *
 * <ul>
 *   <li>欠薪月份 month and 欠薪金额 amount, with as many lines a worker as there are months;
 *   <li>one column a month, such as 2022-05 or 2022年5月; an empty cell or a zero is nothing owed;
 *   <li>开始月份 from, 结束月份 to and 金额 amount: the amount is split evenly over the months, and the fen
 *       left over go one each to the first months.
 * </ul>
 *
 * <p>A line of totals (合计) and a column of totals are compared with what the lines add up to.
 */
public final class RosterReader {

  private final Banks banks;
  private final RosterLimits limits;
  private final LocalDate today;

  /**
   * @param today no wage month and no birth date may be after it
   */
  public RosterReader(LocalDate today) {
    this(today, Banks.standard(), RosterLimits.STANDARD);
  }

  public RosterReader(LocalDate today, Banks banks, RosterLimits limits) {
    this.banks = banks;
    this.limits = limits;
    this.today = today;
  }

  /**
   * Reads a roster.
   *
   * @throws Malformed with all problems up to the limit, each with its code (of {@link
   *     RosterError}, {@link wagefund.ledger.kernel.PersonError} or {@link
   *     wagefund.ledger.kernel.KernelError}) and its place, such as {@code line 4, column 身份证号}
   */
  public RosterReading read(byte[] file) {
    return read(file, Optional.empty());
  }

  /**
   * Reads a roster whose total was declared apart from it.
   *
   * @throws Malformed as {@link #read(byte[])}, or {@code ROSTER_TOTAL_DIFFERS}
   */
  public RosterReading read(byte[] file, Money declaredTotal) {
    return read(file, Optional.of(declaredTotal));
  }

  private RosterReading read(byte[] file, Optional<Money> declaredTotal) {
    Table table = RosterFile.read(file, limits);
    Problems problems = new Problems(limits.problems());
    Header.Found found = Header.find(table, problems);
    LineReader lines = new LineReader(found.header(), problems, banks, today);
    Workers workers = new Workers(found.header(), problems, limits);
    List<Table.Row> rows = table.rows();
    for (Table.Row row : rows.subList(found.rows(), rows.size())) {
      lines.read(row, workers);
    }
    Roster roster = workers.roster();
    declaredTotal
        .filter(declared -> problems.isEmpty() && !declared.equals(roster.total()))
        .ifPresent(
            declared ->
                problems.add(
                    RosterError.ROSTER_TOTAL_DIFFERS,
                    Facts.of("added", roster.total()).and("declared", declared),
                    ""));
    problems.throwIfAny();
    return new RosterReading(roster, problems.warnings());
  }
}
