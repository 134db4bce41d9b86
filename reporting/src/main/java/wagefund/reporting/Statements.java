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
  private final Issuer issuer;

  /** Statements that show officers under their user names. */
  public Statements(DSLContext read, PeopleDirectory people, Issuer issuer) {
    this(read, people, OfficerDirectory.BY_USER_NAME, issuer);
  }

  public Statements(
      DSLContext read, PeopleDirectory people, OfficerDirectory officers, Issuer issuer) {
    this.read = read;
    this.people = people;
    this.officers = officers;
    this.issuer = issuer;
  }

  /**
   * Writes a statement as PDF; the stream is left open.
   *
   * @throws NothingToState where there is no fund, case or advance of the id
   * @throws DoesNotFoot where the figures contradict one another
   */
  public void writePdf(StatementRequest request, OutputStream to)
      throws NothingToState, IOException {
    to.write(new Edition(statement(request), issuer).pdf());
  }

  /** Writes a statement as XLSX, otherwise as {@link #writePdf}. */
  public void writeXlsx(StatementRequest request, OutputStream to)
      throws NothingToState, IOException {
    to.write(new Edition(statement(request), issuer).xlsx());
  }

  /** 校验码: the check code that the statement of this request carries now. */
  public String checkCode(StatementRequest request) throws NothingToState {
    return statement(request).checkCode();
  }

  private Statement statement(StatementRequest request) throws NothingToState {
    try {
      return read.transactionResult(transaction -> compute(request, transaction.dsl()));
    } catch (org.jooq.exception.DataAccessException e) {
      if (e.getCause() instanceof NothingToState nothing) {
        throw nothing;
      }
      throw e;
    }
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
    return new CaseAccountStatement(within).of(((StatementRequest.CaseAccount) request).caseId());
  }
}
