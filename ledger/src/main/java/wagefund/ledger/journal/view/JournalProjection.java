package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_AUTHORITY;
import static wagefund.schema.read.Tables.FUND_TRANCHE;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_SERIES;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.event.AdvanceApproved;
import wagefund.ledger.fund.event.BookingId;
import wagefund.ledger.fund.event.CapitalReceived;
import wagefund.ledger.fund.event.FundEstablished;
import wagefund.ledger.fund.event.PeriodClosed;
import wagefund.ledger.fund.event.PostingProfileAdopted;
import wagefund.ledger.journal.domain.Entry;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.kernel.BookedAgain;
import wagefund.ledger.kernel.CorrectsBooking;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NamedBooking;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.platform.axon.EventNames;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.AccountTurnoverRecord;
import wagefund.schema.read.tables.records.AdvanceAuthorityRecord;
import wagefund.schema.read.tables.records.AdvanceRecord;
import wagefund.schema.read.tables.records.VoucherCorrectionRecord;
import wagefund.schema.read.tables.records.VoucherLineRecord;
import wagefund.schema.read.tables.records.VoucherRecord;
import wagefund.schema.read.tables.records.VoucherSeriesRecord;

/**
 * 记账: posts events as the profile says. One event gives one voucher at most; its id is the place of
 * the event in the sealed log, and its number the next of its fund, month and type. It comes before
 * other projections, so that these find the voucher of the event in hand.
 */
@Component
@Order(10)
class JournalProjection implements Projection {

  /** Who books: no person, the profile does. */
  private static final String POSTER = "ledger";

  private final PostingProfiles profiles;

  JournalProjection(PostingProfiles profiles) {
    this.profiles = profiles;
  }

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    if (event.payload() instanceof AdvanceApproved approved) {
      keepAuthority(approved, rows);
    }
    if (event.payload() instanceof FundEstablished established) {
      FundProfiles.begin(established, rows);
    }
    if (event.payload() instanceof PostingProfileAdopted adopted) {
      FundProfiles.adopt(adopted, event.seq(), rows);
    }
    if (event.payload() instanceof PeriodClosed closed) {
      yearEnd(closed, event, rows);
      BookSnapshots.keepClosing(closed, event.seq(), rows);
    }
    DayPositions.note(event, rows);
    if (event.payload() instanceof Record happened) {
      String name = EventNames.nameOf(happened.getClass());
      FundProfiles.of(happened, profiles, rows)
          .post(name, happened, recording(event, rows))
          .ifPresent(
              entry -> {
                VoucherRecord voucher = write(event, name, entry, rows);
                voucher.setSource(sourceOf(happened, event, rows));
                if (happened instanceof CorrectsBooking correction) {
                  tieToOriginals(voucher, correction, rows);
                }
              });
    }
  }

  /** By what a later correction finds the voucher: its own name, or whose event it was. */
  private static String sourceOf(Record happened, SealedEvent event, WriteSet rows) {
    if (happened instanceof CapitalReceived received) {
      return BookingId.ofTranche(received.fundId(), tranches(received.fundId(), rows) + 1).value();
    }
    if (happened instanceof BookedAgain correction) {
      return correction.booksAs().map(Identifier::value).orElse("");
    }
    return happened instanceof NamedBooking named ? named.bookedAs().value() : event.aggregateId();
  }

  /** How many tranches a fund has; that of the event in hand comes after the books. */
  private static int tranches(FundId fund, WriteSet rows) {
    int no = 0;
    while (rows.find(FUND_TRANCHE, fund.value(), no + 1).isPresent()) {
      no++;
    }
    return no;
  }

  private static PostingProfiles.Recording recording(SealedEvent event, WriteSet rows) {
    return new PostingProfiles.Recording(
        event.recordedAt().atZone(Times.ZONE).toLocalDate(), id -> numberOfAdvance(id, rows));
  }

  /** The number of an advance; its id where the advance is not among what is read. */
  private static String numberOfAdvance(String id, WriteSet rows) {
    return rows.find(ADVANCE, id).map(AdvanceRecord::getAdvanceNo).orElse(id);
  }

  /** 年终结转: with December the income and the expense of the year are carried to their surplus. */
  private void yearEnd(PeriodClosed closed, SealedEvent event, WriteSet rows) {
    if (closed.period().getMonthValue() != 12) {
      return;
    }
    LocalDate last = closed.period().atEndOfMonth();
    PostingProfiles own = FundProfiles.of(closed, profiles, rows);
    List<Entry.Line> lines = new ArrayList<>();
    own.yearEnd(last)
        .forEach(
            (from, to) -> {
              long balance = BookSnapshots.balance(closed.fundId(), from, rows);
              if (balance != 0) {
                Money amount = Money.ofFen(Math.abs(balance));
                Side off = balance > 0 ? Side.CREDIT : Side.DEBIT;
                Side on = balance > 0 ? Side.DEBIT : Side.CREDIT;
                lines.add(own.line(last, from, off, amount));
                lines.add(own.line(last, to, on, amount));
              }
            });
    if (!lines.isEmpty()) {
      VoucherRecord unused =
          write(
              event,
              EventNames.nameOf(PeriodClosed.class),
              new Entry(
                  closed.fundId(),
                  last,
                  "记",
                  closed.period().getYear() + " 年终结转",
                  Entry.Authority.DOCUMENT,
                  closed.period() + " 结账",
                  "",
                  closed.begunBy(),
                  closed.by(),
                  false,
                  0,
                  lines),
              rows);
    }
  }

  private static void keepAuthority(AdvanceApproved approved, WriteSet rows) {
    AdvanceAuthorityRecord authority = new AdvanceAuthorityRecord();
    authority.setAdvanceId(approved.advanceId().value());
    authority.setApprovedBy(approved.by());
    authority.setApprovedOn(approved.on());
    authority.setDigest(approved.digest().hex());
    rows.add(authority);
  }

  /** A correction names the vouchers that it puts right, so that they are always shown together. */
  private static void tieToOriginals(
      VoucherRecord voucher, CorrectsBooking correction, WriteSet rows) {
    String source = correction.bookedBy().toString();
    LocalDate bookedOn = correction.bookedOn();
    for (VoucherRecord original :
        rows.all(
            VOUCHER,
            VOUCHER.SOURCE.eq(source).and(VOUCHER.ON_DATE.eq(bookedOn)),
            row -> row.getSource().equals(source) && row.getOnDate().equals(bookedOn))) {
      // Payments that were put right have the name of their batch, as the first booking has.
      boolean corrects =
          correction instanceof BookedAgain
              || !original.getEventType().equals(voucher.getEventType());
      if (corrects && original.getVoucherId() < voucher.getVoucherId()) {
        rows.add(new VoucherCorrectionRecord(voucher.getVoucherId(), original.getVoucherId()));
      }
    }
  }

  private static VoucherRecord write(SealedEvent sealed, String event, Entry entry, WriteSet rows) {
    long seq = sealed.seq();
    String period = YearMonth.from(entry.on()).toString();
    Authority authority = Authority.of(entry, rows);
    int number = nextNumber(entry, period, rows);
    VoucherRecord voucher = new VoucherRecord();
    voucher.setVoucherId(seq);
    voucher.setFundId(entry.fundId().value());
    voucher.setPeriod(period);
    voucher.setType(entry.type());
    voucher.setNumber(number);
    voucher.setLabel(label(entry.type(), period, number));
    voucher.setOnDate(entry.on());
    voucher.setSummary(entry.summary());
    voucher.setEventType(event);
    voucher.setCaseId(entry.caseId());
    voucher.setApproval(authority.paper());
    voucher.setAttachments(entry.attachments());
    voucher.setPreparer(entry.by());
    voucher.setChecker(entry.checkedBy().isEmpty() ? authority.officer() : entry.checkedBy());
    voucher.setPoster(POSTER);
    voucher.setTotalFen(signed(entry, entry.total()));
    voucher.setRed(entry.red());
    voucher.setSource(sealed.aggregateId());
    voucher.setSeq(seq);
    rows.add(voucher);
    List<VoucherLineRecord> lines = new ArrayList<>();
    for (Entry.Line line : entry.lines()) {
      long fen = signed(entry, line.amount());
      lines.add(rows.add(lineOf(voucher, lines.size() + 1, line, fen)));
      turnOver(voucher, line, fen, rows);
    }
    BookSnapshots.count(voucher, lines, rows);
    return voucher;
  }

  /** Red is a negative amount on the same side. */
  private static long signed(Entry entry, Money amount) {
    return entry.red() ? -amount.fen() : amount.fen();
  }

  /** The number as people write it, such as {@code 记-2026-01-0007}. */
  static String label(String type, String period, int number) {
    return "%s-%s-%04d".formatted(type, period, number);
  }

  private static int nextNumber(Entry entry, String period, WriteSet rows) {
    String fund = entry.fundId().value();
    VoucherSeriesRecord series =
        rows.find(VOUCHER_SERIES, fund, period, entry.type())
            .orElseGet(() -> rows.add(new VoucherSeriesRecord(fund, period, entry.type(), 0)));
    int number = Math.addExact(series.getLastNumber(), 1);
    series.setLastNumber(number);
    return number;
  }

  private static VoucherLineRecord lineOf(
      VoucherRecord voucher, int lineNo, Entry.Line line, long fen) {
    VoucherLineRecord row = new VoucherLineRecord();
    row.setVoucherId(voucher.getVoucherId());
    row.setLineNo(lineNo);
    row.setFundId(voucher.getFundId());
    row.setOnDate(voucher.getOnDate());
    row.setAccount(line.account());
    row.setSummary(voucher.getSummary());
    row.setSide(line.side().name());
    row.setAmountFen(fen);
    row.setBook(line.book().name());
    row.setCaseId(line.caseId());
    row.setDebtor(line.debtor());
    row.setPersonId(line.worker());
    return row;
  }

  private static void turnOver(VoucherRecord voucher, Entry.Line line, long fen, WriteSet rows) {
    AccountTurnoverRecord turnover =
        rows.find(ACCOUNT_TURNOVER, voucher.getFundId(), line.account(), voucher.getPeriod())
            .orElseGet(() -> rows.add(fresh(voucher, line)));
    if (line.side() == Side.DEBIT) {
      turnover.setDebitFen(Math.addExact(turnover.getDebitFen(), fen));
    } else {
      turnover.setCreditFen(Math.addExact(turnover.getCreditFen(), fen));
    }
  }

  private static AccountTurnoverRecord fresh(VoucherRecord voucher, Entry.Line line) {
    AccountTurnoverRecord row = new AccountTurnoverRecord();
    row.setFundId(voucher.getFundId());
    row.setAccount(line.account());
    row.setPeriod(voucher.getPeriod());
    row.setNameZh(line.zh());
    row.setNameEn(line.en());
    row.setSide(line.normal().name());
    row.setBook(line.book().name());
    row.setDebitFen(0L);
    row.setCreditFen(0L);
    return row;
  }

  /** What a voucher names as its approval, and who gave it. */
  private record Authority(String paper, String officer) {

    static Authority of(Entry entry, WriteSet rows) {
      return switch (entry.authority()) {
        case DOCUMENT -> new Authority(entry.paper(), "");
        case ADVANCE -> of(entry.paper(), entry.paper(), rows);
        case ADVANCE_NUMBER -> of(entry.paper(), numberOfAdvance(entry.paper(), rows), rows);
      };
    }

    private static Authority of(String advance, String named, WriteSet rows) {
      AdvanceAuthorityRecord row = rows.get(ADVANCE_AUTHORITY, advance);
      return new Authority("垫付审批 " + named + " " + row.getApprovedOn(), row.getApprovedBy());
    }
  }
}
