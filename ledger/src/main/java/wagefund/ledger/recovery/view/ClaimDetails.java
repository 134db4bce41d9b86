package wagefund.ledger.recovery.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/** 债权详情: a claim with all that stands behind it. */
public record ClaimDetails(
    String id,
    String caseId,
    String fundId,
    String debtor,
    String debtorKind,
    String debtorCode,
    LocalDate openedOn,
    @Nullable LocalDate dueOn,
    String status,
    Money paid,
    Money recovered,
    Money writtenOff,
    Money moved,
    Money outstanding,
    Money costs,
    @Nullable LocalDate noticeOn,
    @Nullable LocalDate agreedOn,
    @Nullable LocalDate limitationOn,
    List<DebtorRow> debtors,
    List<NoticeRow> notices,
    List<InstalmentRow> instalments,
    List<ActRow> acts,
    List<CostRow> costItems) {

  /** A debtor of the claim, now or before. */
  public record DebtorRow(
      int no,
      String kind,
      String name,
      String code,
      String role,
      LocalDate from,
      @Nullable LocalDate to,
      String reason,
      String document) {}

  /** An attempt to serve the notice of assignment. */
  public record NoticeRow(
      String id,
      String debtor,
      String method,
      String result,
      String deliveredBy,
      String notice,
      String proof,
      LocalDate on,
      @Nullable LocalDate effectiveOn,
      String officer) {}

  /** A part of the plan. */
  public record InstalmentRow(int no, LocalDate dueOn, Money amount) {}

  /** What restarted the limitation. */
  public record ActRow(
      String id,
      String act,
      String debtor,
      String document,
      LocalDate on,
      LocalDate limitationOn,
      String officer) {}

  /** A cost that the debtor is to bear. */
  public record CostRow(
      String id, String what, Money amount, String document, LocalDate on, String officer) {}
}
