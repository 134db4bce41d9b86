package wagefund.ledger.scheme.command;

import java.util.List;
import java.util.Set;

/**
 * Who applies, who is paid, who owes.
 *
 * @param applicants who may apply, each perhaps in some situations only; empty: not stated
 * @param payees who may be paid; empty: not stated
 * @param debtors who may owe the advance back; empty: not stated
 * @param debtorMayChange whether the debtor may be replaced or others joined later
 */
public record PartyTerms(
    List<Applicant> applicants, Set<Payee> payees, Set<Debtor> debtors, boolean debtorMayChange) {

  public PartyTerms {
    applicants = List.copyOf(applicants);
    payees = Set.copyOf(payees);
    debtors = Set.copyOf(debtors);
  }

  /** Whether this party may apply in these situations; true where the scheme is silent. */
  public boolean mayApply(Party party, Set<Situation> situations) {
    return applicants.isEmpty()
        || applicants.stream().anyMatch(a -> a.party() == party && a.holdsIn(situations));
  }

  /**
   * One who may apply.
   *
   * @param situations in any one of these only; empty: always
   */
  public record Applicant(Party party, Set<Situation> situations) {

    public Applicant {
      situations = Set.copyOf(situations);
    }

    boolean holdsIn(Set<Situation> actual) {
      return situations.isEmpty() || situations.stream().anyMatch(actual::contains);
    }
  }

  /** Who can apply. */
  public enum Party {
    /** 人社部门. */
    HRSS,
    /** 用人单位. */
    EMPLOYER,
    /** 施工总承包单位. */
    GENERAL_CONTRACTOR,
    /** 物业出租方. */
    PROPERTY_OWNER,
    /** 行业主管部门. */
    REGULATOR,
    /** 乡镇街道. */
    TOWNSHIP,
    /** 劳动者. */
    WORKER
  }

  /** Who can be paid. */
  public enum Payee {
    WORKER,
    HEIR,
    COURT_ACCOUNT,
    PROPERTY_OWNER,
    GENERAL_CONTRACTOR_WAGE_ACCOUNT
  }

  /** Who can owe the advance back. */
  public enum Debtor {
    EMPLOYER,
    GENERAL_CONTRACTOR,
    SUBCONTRACTOR,
    PROJECT_OWNER,
    PROPERTY_OWNER
  }
}
