package wagefund.ledger.journal.domain;

import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.BookedAgain;
import wagefund.ledger.kernel.CorrectionManner;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Side;

/**
 * A voucher that has no number yet: what one event posts.
 *
 * @param authority what the voucher names as its approval
 * @param paper the number of the document, or the id of the advance
 * @param caseId the case, empty where the event is of none
 * @param by who prepared what is posted
 * @param checkedBy who confirmed it, empty where the authority says so itself
 * @param red whether it takes back: its amounts then count as negative, on the same side
 * @param attachments how many papers belong to it
 * @param lines two or more, debits equal to credits
 */
public record Entry(
    FundId fundId,
    LocalDate on,
    String type,
    String summary,
    Authority authority,
    String paper,
    String caseId,
    String by,
    String checkedBy,
    boolean red,
    int attachments,
    List<Line> lines) {

  /** 平行记账: the two accountings of a public body. In each, debits equal credits. */
  public enum Book {
    /** 财务会计 */
    FINANCIAL,
    /** 预算会计 */
    BUDGET
  }

  /** What a voucher names as its approval. */
  public enum Authority {
    /** The paper that the event itself carries. */
    DOCUMENT,
    /** The approval of the advance that the event belongs to, by the id of the advance. */
    ADVANCE,
    /** The same, by the number under which officers know the advance. */
    ADVANCE_NUMBER
  }

  /** One line: an account, a side and an amount above zero, with what it is about. */
  public record Line(
      String account,
      String zh,
      String en,
      Side normal,
      Book book,
      Side side,
      Money amount,
      String caseId,
      String debtor,
      String worker) {

    Line otherWayRound() {
      return new Line(
          account,
          zh,
          en,
          normal,
          book,
          side == Side.DEBIT ? Side.CREDIT : Side.DEBIT,
          amount,
          caseId,
          debtor,
          worker);
    }
  }

  /** Debits equal credits, or the posting stops: nothing is ever booked one-sided. */
  public Entry {
    lines = List.copyOf(lines);
    for (Book book : Book.values()) {
      Money debit = sum(lines, book, Side.DEBIT);
      Money credit = sum(lines, book, Side.CREDIT);
      if (!debit.equals(credit)) {
        throw new IllegalStateException(
            "A voucher does not balance: debit " + debit + ", credit " + credit + ", " + summary);
      }
    }
  }

  /** What is booked again, in one voucher that says what it puts right. */
  static Entry again(BookedAgain correction, List<Entry> bookings) {
    Entry first = bookings.get(0);
    boolean otherWayRound = correction.kind() == CorrectionManner.PRIOR_YEAR_LESS;
    return new Entry(
        first.fundId(),
        first.on(),
        first.type(),
        PostingRule.fitting(
            words(correction) + first.summary() + "；更正依据 " + correction.document().number()),
        Authority.DOCUMENT,
        correction.document().number(),
        first.caseId(),
        correction.proposedBy(),
        correction.by(),
        correction.kind() == CorrectionManner.RED,
        first.attachments(),
        bookings.stream()
            .flatMap(entry -> entry.lines().stream())
            .map(line -> otherWayRound ? line.otherWayRound() : line)
            .toList());
  }

  private static String words(BookedAgain correction) {
    return switch (correction.kind()) {
      case RED -> "红字冲销 " + correction.bookedOn() + " ";
      case BLUE -> "蓝字更正 " + correction.bookedOn() + " ";
      case PRIOR_YEAR_LESS -> "更正以前年度多记 " + correction.bookedOn() + " ";
      case PRIOR_YEAR_MORE -> "更正以前年度少记 " + correction.bookedOn() + " ";
    };
  }

  /** The total of either side of both books. */
  public Money total() {
    return sum(lines, Book.FINANCIAL, Side.DEBIT).plus(sum(lines, Book.BUDGET, Side.DEBIT));
  }

  private static Money sum(List<Line> lines, Book book, Side side) {
    return Money.sum(
        lines.stream()
            .filter(l -> l.book() == book && l.side() == side)
            .map(Line::amount)
            .toList());
  }
}
