package wagefund.reporting;

import java.io.IOException;
import java.io.OutputStream;
import org.jooq.DSLContext;

/**
 * The statements of the ledger, computed from the read schema. The same request over the same data
 * gives the same bytes.
 *
 * <p>Each statement is read in one transaction, so that its figures belong together. Figures that
 * contradict one another are not printed: {@link DoesNotFoot}.
 */
public final class Statements {

  private final DSLContext read;
  private final PeopleDirectory people;
  private final OfficerDirectory officers;
  private final CheckpointDirectory checkpoints;
  private final PastReads past;
  private final Issuer issuer;

  public Statements(
      DSLContext read,
      PeopleDirectory people,
      OfficerDirectory officers,
      CheckpointDirectory checkpoints,
      PastReads past,
      Issuer issuer) {
    this.read = read;
    this.people = people;
    this.officers = officers;
    this.checkpoints = checkpoints;
    this.past = past;
    this.issuer = issuer;
  }

  /** The same statements, read from another read schema, such as one of an earlier place. */
  public Statements reading(DSLContext other) {
    return new Statements(other, people, officers, checkpoints, past, issuer);
  }

  /** The place of the ledger's one order up to which a statement tells, without printing it. */
  public long place(StatementRequest request) throws NothingToState {
    return statement(request).knownOn();
  }

  /**
   * Writes a statement as PDF; the stream is left open.
   *
   * @throws NothingToState where there is no fund, case or advance of the id
   * @throws DoesNotFoot where the figures contradict one another
   */
  public void writePdf(StatementRequest request, OutputStream to)
      throws NothingToState, IOException {
    to.write(edition(request).pdf());
  }

  /** Writes a statement as XLSX, otherwise as {@link #writePdf}. */
  public void writeXlsx(StatementRequest request, OutputStream to)
      throws NothingToState, IOException {
    to.write(edition(request).xlsx());
  }

  /** A statement as a file, and what it tells of. */
  public Printed print(StatementRequest request, Format format) throws NothingToState {
    Edition edition = edition(request);
    return new Printed(
        format == Format.XLSX ? edition.xlsx() : edition.pdf(), edition.statement().knownOn());
  }

  /** The form of a file. */
  public enum Format {
    PDF,
    XLSX
  }

  /** A printed statement. */
  public static final class Printed {

    private final byte[] bytes;
    private final long position;

    private Printed(byte[] bytes, long position) {
      this.bytes = bytes;
      this.position = position;
    }

    /** The file. */
    public byte[] bytes() {
      return bytes;
    }

    /** The place of the ledger's one order up to which it tells. */
    public long position() {
      return position;
    }
  }

  private Edition edition(StatementRequest request) throws NothingToState {
    Statement statement = statement(request);
    return new Edition(
        statement, issuer, new Proof(statement, checkpoints.covering(statement.knownOn())));
  }

  /** 校验码: the check code that the statement of this request carries now. */
  public String checkCode(StatementRequest request) throws NothingToState {
    return statement(request).checkCode();
  }

  private Statement statement(StatementRequest request) throws NothingToState {
    try {
      if (request instanceof StatementRequest.OfState state && !state.known().equals(Known.now())) {
        long place = state.known().place(read);
        if (place < Known.now().place(read)) {
          return past.at(place, state, then -> computed(request, then));
        }
      }
      return computed(request, read);
    } catch (org.jooq.exception.DataAccessException e) {
      if (e.getCause() instanceof NothingToState nothing) {
        throw nothing;
      }
      throw e;
    }
  }

  /** In one transaction, so that the figures of a statement belong together. */
  private Statement computed(StatementRequest request, DSLContext from) {
    return from.transactionResult(transaction -> compute(request, transaction.dsl()));
  }

  private Statement compute(StatementRequest request, DSLContext within) throws NothingToState {
    if (request instanceof StatementRequest.DisbursementRoster roster) {
      return new DisbursementRosterStatement(within, people).of(roster.advanceId());
    }
    if (request instanceof StatementRequest.ApprovalSheet sheet) {
      return new ApprovalSheetStatement(within, officers).of(sheet.advanceId());
    }
    if (request instanceof StatementRequest.FundMovement movement) {
      return new FundMovementStatement(within).of(movement);
    }
    if (request instanceof StatementRequest.DepositRegister register) {
      return new DepositRegisterStatement(within).of(register.asOf());
    }
    if (request instanceof StatementRequest.PaymentNoticeLog log) {
      return new PaymentNoticeLogStatement(within).of(log.asOf());
    }
    if (request instanceof StatementRequest.OfBooks books) {
      return compute(books, within);
    }
    return new CaseAccountStatement(within).of(((StatementRequest.CaseAccount) request).caseId());
  }

  private Statement compute(StatementRequest.OfBooks request, DSLContext within)
      throws NothingToState {
    Lines lines = new Lines(within, people);
    if (request instanceof StatementRequest.Vouchers vouchers) {
      return new VoucherStatement(within, lines, officers).of(vouchers);
    }
    if (request instanceof StatementRequest.Journal journal) {
      return new JournalStatement(within, lines).of(journal);
    }
    if (request instanceof StatementRequest.AccountLedger ledger) {
      return new AccountLedgerStatement(within, lines).of(ledger);
    }
    if (request instanceof StatementRequest.SubLedger subLedger) {
      return new SubLedgerStatement(within, lines).of(subLedger);
    }
    return new TrialBalanceStatement(within).of((StatementRequest.TrialBalance) request);
  }
}
