package wagefund.ledger.platform.export;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.FUND_MOVEMENT;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_LINE;
import static wagefund.schema.store.Tables.CHECKPOINT;
import static wagefund.schema.store.Tables.CHECKPOINT_KEY;
import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEALED_LOG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.journal.view.FigureAccounts;
import wagefund.ledger.seal.store.EventHash;
import wagefund.schema.read.tables.records.FundPositionRecord;

/** The files of an export that can be proved, in the formats of docs/sealed-log.md. */
final class ProofFiles {

  private static final int BATCH = 2_000;

  private static final List<Field<Long>> POSITIONS =
      List.of(
          FUND_MOVEMENT.BANK_FEN,
          FUND_MOVEMENT.IN_TRANSIT_FEN,
          FUND_MOVEMENT.OUTSTANDING_FEN,
          FUND_MOVEMENT.PRINCIPAL_FEN,
          FUND_MOVEMENT.INTEREST_FEN,
          FUND_MOVEMENT.OVER_RECOVERY_FEN);

  private static final List<Field<?>> EVENT =
      Arrays.stream(DOMAIN_EVENT_ENTRY.fields())
          .filter(field -> !EventHash.KEPT.contains(field))
          .toList();

  private static final List<String> FIGURES =
      List.of("bank", "inTransit", "outstanding", "principal", "interest", "overRecovery");

  private final DSLContext store;
  private final Path folder;

  ProofFiles(DSLContext store, Path folder) {
    this.store = store;
    this.folder = folder;
  }

  // What changes with every movement is written within one moment.

  void moment(FigureAccounts figures) throws IOException {
    whole("balances.tsv", ACCOUNT_TURNOVER, DSL.noCondition());
    whole("movements.tsv", FUND_MOVEMENT, DSL.noCondition());
    figures(figures);
    totals();
  }

  private void figures(FigureAccounts figures) throws IOException {
    try (MarkedFile file =
        MarkedFile.begin(
            folder.resolve("figures.tsv"),
            List.of("fund_id", "figure", "accounts", "debit_less_credit"))) {
      for (FundPositionRecord fund :
          store.selectFrom(FUND_POSITION).orderBy(FUND_POSITION.FUND_ID)) {
        figures
            .of(fund.getFundId())
            .forEach(
                (figure, accounts) ->
                    file.row(
                        List.of(
                            fund.getFundId(),
                            figure,
                            String.join(",", accounts),
                            FundFigure.signed(fund, figure))));
      }
      file.done();
    }
  }

  /** What a monthly statement of fund movement adds up, added up by the database. */
  private void totals() throws IOException {
    try (MarkedFile file =
        MarkedFile.begin(
            folder.resolve("statement_totals.tsv"), List.of("fund_id", "month", "total", "fen"))) {
      Field<String> month =
          DSL.left(FUND_MOVEMENT.ON_DATE.cast(String.class), DSL.inline(7)).as("month");
      Field<Long> amount = DSL.sum(FUND_MOVEMENT.AMOUNT_FEN).cast(Long.class);
      store
          .select(FUND_MOVEMENT.FUND_ID, month, FUND_MOVEMENT.KIND, amount)
          .from(FUND_MOVEMENT)
          .groupBy(FUND_MOVEMENT.FUND_ID, month, FUND_MOVEMENT.KIND)
          .orderBy(FUND_MOVEMENT.FUND_ID, month, FUND_MOVEMENT.KIND)
          .forEach(
              row -> file.row(List.of(row.value1(), row.value2(), row.value3(), row.value4())));
      for (int i = 0; i < POSITIONS.size(); i++) {
        changes(POSITIONS.get(i), "change of " + FIGURES.get(i), month, file);
      }
      file.done();
    }
  }

  private void changes(Field<Long> position, String name, Field<String> month, MarkedFile file) {
    Field<Long> before =
        DSL.lag(position)
            .over()
            .partitionBy(FUND_MOVEMENT.FUND_ID)
            .orderBy(FUND_MOVEMENT.SEQ, FUND_MOVEMENT.LINE_NO);
    Table<?> changes =
        DSL.select(
                FUND_MOVEMENT.FUND_ID,
                month,
                position.minus(DSL.coalesce(before, DSL.inline(0L))).as("changed"))
            .from(FUND_MOVEMENT)
            .asTable("changes");
    Field<String> fund = DSL.field(DSL.name("fund_id"), String.class);
    Field<String> in = DSL.field(DSL.name("month"), String.class);
    Field<Long> sum = DSL.sum(DSL.field(DSL.name("changed"), Long.class)).cast(Long.class);
    store
        .select(fund, in, sum)
        .from(changes)
        .groupBy(fund, in)
        .orderBy(fund, in)
        .forEach(row -> file.row(List.of(row.value1(), row.value2(), name, row.value3())));
  }

  private void whole(String name, Table<?> table, Condition wanted) throws IOException {
    try (MarkedFile file = MarkedFile.begin(folder.resolve(name), names(table))) {
      var key = java.util.Objects.requireNonNull(table.getPrimaryKey(), table.getName());
      try (var rows = streamed(store.selectFrom(table).where(wanted).orderBy(key.getFields()))) {
        rows.forEach(row -> file.row(row.intoList()));
      }
      file.done();
    }
  }

  /** As the server sends them: never all rows are in memory. */
  private static <R extends Record> Cursor<R> streamed(ResultQuery<R> query) {
    return query.fetchSize(Integer.MIN_VALUE).fetchLazy();
  }

  private static List<String> names(Table<?> table) {
    return Arrays.stream(table.fields()).map(Field::getName).toList();
  }

  void keys() throws IOException {
    List<String> names = new ArrayList<>(names(CHECKPOINT_KEY));
    try (MarkedFile file = MarkedFile.begin(folder.resolve("keys.tsv"), names)) {
      for (Record key : store.selectFrom(CHECKPOINT_KEY).orderBy(CHECKPOINT_KEY.INTRODUCED_AT)) {
        List<Object> cells = new ArrayList<>();
        for (Object cell : key.intoList()) {
          cells.add(cell instanceof byte[] bytes ? MarkedFile.base64(bytes) : cell);
        }
        file.row(cells);
      }
      file.done();
    }
  }

  void checkpoints(long size) throws IOException {
    try (MarkedFile file =
        MarkedFile.begin(
            folder.resolve("checkpoints.tsv"),
            List.of(
                "number",
                "size",
                "root",
                "chain",
                "made",
                "node",
                "key",
                "previous",
                "signature"))) {
      store
          .selectFrom(CHECKPOINT)
          .where(CHECKPOINT.TREE_SIZE.le(size))
          .orderBy(CHECKPOINT.NUMBER)
          .forEach(row -> file.row(row.intoList()));
      file.done();
    }
  }

  // What is only ever added to is written after that, and taken up where a run was broken off.

  void events(long size, LongConsumer reached) throws IOException {
    List<String> header = new ArrayList<>(List.of("seq"));
    EVENT.forEach(field -> header.add(field.getName()));
    header.add("kept");
    pages(
        "events.tsv",
        header,
        last ->
            store
                .select(SEALED_LOG.SEQ)
                .select(DOMAIN_EVENT_ENTRY.fields())
                .from(SEALED_LOG)
                .join(DOMAIN_EVENT_ENTRY)
                .on(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.eq(SEALED_LOG.GLOBAL_INDEX))
                .where(SEALED_LOG.SEQ.gt(last.get(0)).and(SEALED_LOG.SEQ.le(size)))
                .orderBy(SEALED_LOG.SEQ)
                .limit(BATCH)
                .fetch(),
        ProofFiles::eventCells,
        1,
        reached);
  }

  /** Of the request of an event an outsider gets one digest, and neither its digest nor its key. */
  private static List<Object> eventCells(Record row) {
    List<Object> cells = new ArrayList<>(List.of(row.get(SEALED_LOG.SEQ)));
    EVENT.forEach(field -> cells.add(cell(row, field)));
    cells.add(EventHash.kept(row.into(DOMAIN_EVENT_ENTRY)));
    return cells;
  }

  void sealedLog(long size) throws IOException {
    pages(
        "sealed_log.tsv",
        names(SEALED_LOG),
        last ->
            store
                .selectFrom(SEALED_LOG)
                .where(SEALED_LOG.SEQ.gt(last.get(0)).and(SEALED_LOG.SEQ.le(size)))
                .orderBy(SEALED_LOG.SEQ)
                .limit(BATCH)
                .fetch(),
        1,
        position -> {});
  }

  void vouchers(long position) throws IOException {
    pages(
        "vouchers.tsv",
        names(VOUCHER),
        last ->
            page(
                VOUCHER,
                VOUCHER.VOUCHER_ID.gt(last.get(0)).and(VOUCHER.SEQ.le(position)),
                List.of(VOUCHER.VOUCHER_ID.asc())),
        1,
        reached -> {});
    pages(
        "voucher_lines.tsv",
        names(VOUCHER_LINE),
        last ->
            page(
                VOUCHER_LINE,
                VOUCHER_LINE
                    .VOUCHER_ID
                    .gt(last.get(0))
                    .or(
                        VOUCHER_LINE
                            .VOUCHER_ID
                            .eq(last.get(0))
                            .and(VOUCHER_LINE.LINE_NO.gt(last.get(1).intValue())))
                    .and(
                        VOUCHER_LINE.VOUCHER_ID.in(
                            DSL.select(VOUCHER.VOUCHER_ID)
                                .from(VOUCHER)
                                .where(VOUCHER.SEQ.le(position)))),
                List.of(VOUCHER_LINE.VOUCHER_ID.asc(), VOUCHER_LINE.LINE_NO.asc())),
        2,
        reached -> {});
  }

  private Result<? extends Record> page(Table<?> table, Condition after, List<SortField<?>> order) {
    return store.selectFrom(table).where(after).orderBy(order).limit(BATCH).fetch();
  }

  /** Writes page after page; a page is what follows the first cells of the line before it. */
  private void pages(
      String name,
      List<String> header,
      Function<List<Long>, Result<? extends Record>> next,
      int keys,
      LongConsumer reached)
      throws IOException {
    pages(name, header, next, ProofFiles::cells, keys, reached);
  }

  private void pages(
      String name,
      List<String> header,
      Function<List<Long>, Result<? extends Record>> next,
      Function<Record, List<Object>> cells,
      int keys,
      LongConsumer reached)
      throws IOException {
    if (Files.exists(folder.resolve(name))) {
      return;
    }
    try (MarkedFile file = MarkedFile.resume(folder.resolve(name), header)) {
      Result<? extends Record> page;
      do {
        List<Long> last = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
          last.add(file.rows() == 0 ? Long.valueOf(0) : Long.valueOf(file.last().get(i)));
        }
        page = next.apply(last);
        for (Record row : page) {
          file.row(cells.apply(row));
        }
        reached.accept(file.rows());
      } while (page.size() == BATCH);
      file.done();
    }
  }

  private static List<Object> cells(Record row) {
    List<Object> cells = new ArrayList<>();
    for (Field<?> field : row.fields()) {
      cells.add(cell(row, field));
    }
    return cells;
  }

  private static @Nullable Object cell(Record row, Field<?> field) {
    Object cell = row.get(field);
    boolean text = field.getName().equals("payload") || field.getName().equals("meta_data");
    return text && cell instanceof byte[] bytes ? MarkedFile.base64(bytes) : cell;
  }
}
