package wagefund.ledger.story;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an officer can do in a story, with the words for it and who does it if nobody is named. */
enum Kind {
  ESTABLISH_FUND("fund-manager", "establish fund"),
  ADOPT_SCHEME("fund-manager", "adopt scheme"),
  RECEIVE_CAPITAL("fund-manager", "receive capital"),
  OPEN_CASE("clerk", "open case"),
  PREVIEW_ADVANCE("clerk", "preview advance", "preview"),
  REQUEST_ADVANCE("clerk", "request advance", "request"),
  AMEND_ADVANCE("clerk", "amend advance", "amend"),
  SIGN("", "sign", "check", "review", "approve"),
  RETURN_ADVANCE("", "return advance", "return"),
  REJECT_ADVANCE("", "reject advance", "reject"),
  WITHDRAW_ADVANCE("clerk", "withdraw advance", "withdraw"),
  RELEASE("cashier", "release", "release payment", "pay"),
  BANK_REPORT("cashier", "bank report"),
  CORRECT_LINE("cashier", "correct line"),
  REISSUE_LINE("cashier2", "reissue line"),
  CANCEL_LINE("cashier", "cancel line"),
  RECEIPT("recovery", "receipt", "record receipt", "recovery after write-off"),
  PURSUE(
      "recovery",
      "file suit",
      "judgment",
      "judgment effective",
      "withdraw suit",
      "suit dismissed",
      "file enforcement",
      "apply for enforcement",
      "terminate enforcement",
      "resume enforcement",
      "complete enforcement",
      "withdraw enforcement",
      "criminal referral",
      "criminal accepted",
      "criminal returned",
      "joint-punishment list",
      "remove from joint-punishment list"),
  FILE_BANKRUPTCY("recovery", "file bankruptcy"),
  ACCEPT_BANKRUPTCY("recovery", "accept bankruptcy"),
  DECLARE_CLAIM("recovery", "declare claim"),
  DECLARE_WORKERS("recovery", "declare workers"),
  DECLARE_CREDITORS("recovery", "declare creditors"),
  ADMIT_CLAIM("recovery", "admit claim"),
  ADMIT_WORKERS("recovery", "admit workers"),
  ADMIT_CREDITORS("recovery", "admit creditors"),
  DISTRIBUTE("recovery", "distribute"),
  CLOSE_BANKRUPTCY("recovery", "close bankruptcy"),
  REQUEST_WRITE_OFF("recovery", "request write-off"),
  AMEND_WRITE_OFF("recovery", "amend write-off"),
  SIGN_WRITE_OFF("", "sign write-off"),
  RETURN_WRITE_OFF("", "return write-off"),
  REJECT_WRITE_OFF("", "reject write-off"),
  WITHDRAW_WRITE_OFF("recovery", "withdraw write-off"),
  WIRE("recovery", "wire", "record wire"),
  IDENTIFY("recovery", "identify", "identify receipt"),
  USE_OVER_RECOVERY("recovery", "use over-recovery"),
  REQUEST_REFUND("recovery", "request refund"),
  RELEASE_REFUND("cashier", "release refund"),
  DROP_REFUND("recovery", "drop refund"),
  REALISE("recovery", "realise"),
  EMPLOYER_PAYS("clerk", "employer pays worker", "employer pays workers", "employer pays"),
  ASSIGNMENT_NOTICE("recovery", "assignment notice", "serve assignment notice"),
  JOIN_DEBTOR("recovery", "join debtor"),
  CHANGE_DEBTOR("recovery", "change debtor"),
  REPAYMENT_AGREEMENT("recovery", "repayment agreement", "agree repayment"),
  CLAIM_ACT("recovery", "claim act", "record act"),
  CLAIM_COST("recovery", "claim cost", "note cost"),
  REQUIRE_DEPOSIT("clerk", "require deposit"),
  REASSESS_DEPOSIT("clerk", "reassess deposit"),
  ADD_PROJECT("clerk", "add project"),
  REMOVE_PROJECT("clerk", "remove project"),
  STORE_DEPOSIT("clerk", "store deposit"),
  GUARANTEE("clerk", "accept guarantee", "guarantee", "replace guarantee"),
  PROPOSE_NOTICE("clerk", "propose notice"),
  ISSUE_NOTICE("checker", "issue notice"),
  SERVE_NOTICE("clerk", "serve notice"),
  WITHDRAW_NOTICE("clerk", "withdraw notice"),
  BANK_PAYS("cashier", "bank pays drawdown", "bank pays"),
  NOTICE_IMPOSSIBLE("checker2", "notice impossible"),
  REPLENISH("clerk", "replenish"),
  COMPLETE_PROJECTS("clerk", "complete projects"),
  ANNOUNCE_RELEASE("clerk", "announce release"),
  OBJECT_TO_RELEASE("clerk", "object to release"),
  SETTLE_OBJECTION("clerk", "settle objection"),
  REVIEW_RELEASE("checker", "review release"),
  RELEASE_DEPOSIT("fund-manager", "release deposit"),
  OPEN_WAGE_ACCOUNT("clerk", "open wage account"),
  LABOUR_COST("cashier", "labour cost"),
  PROPOSE_PAYROLL("clerk", "propose payroll"),
  PAY_ARREARS("clerk", "pay arrears from account"),
  CONFIRM_PAYROLL("checker", "confirm payroll"),
  DROP_PAYROLL("checker", "drop payroll"),
  PAYROLL_RESULTS("cashier", "payroll results"),
  CORRECT_PAYROLL_LINE("cashier", "correct payroll line"),
  PAY_LINE_AGAIN("cashier2", "pay line again"),
  CANCEL_PAYROLL_LINE("cashier", "cancel payroll line"),
  NOTHING_TO_DRAW("clerk", "nothing to draw"),
  CLOSE_WAGE_ACCOUNT("checker", "close wage account"),
  EARMARK_FUND("fund-manager", "earmark fund"),
  PROPOSE_WITHDRAWAL("fund-manager", "propose withdrawal"),
  CONFIRM_WITHDRAWAL("approver", "confirm withdrawal"),
  DROP_WITHDRAWAL("approver", "drop withdrawal"),
  EXHAUSTION("clerk", "exhaustion", "record exhaustion"),
  FILE_AGREEMENT("clerk", "file agreement"),
  DELEGATE("", "delegate"),
  END_DELEGATION("", "end delegation"),
  FREEZE_FUND("fund-manager", "freeze fund"),
  LIFT_FREEZE("fund-manager", "lift freeze"),
  ADOPT_PROFILE("fund-manager", "adopt posting profile"),
  BEGIN_CLOSING("fund-manager", "begin closing"),
  CLOSE_PERIOD("approver", "close period"),
  DROP_CLOSING("fund-manager", "drop closing"),
  CORRECT_PAYMENT("cashier", "correct payment"),
  CORRECT_RECEIPT("cashier", "correct receipt"),
  CORRECT_CAPITAL("cashier", "correct capital"),
  CONFIRM_CORRECTION("fund-manager", "confirm correction"),
  DROP_CORRECTION("fund-manager", "drop correction"),
  DAY("fund-manager", "day"),
  RETRY("", "retry"),
  RESTART("", "restart");

  private final String usually;
  private final List<String> words;

  Kind(String usually, String... words) {
    this.usually = usually;
    this.words = List.of(words);
  }

  /** Who does it where the step names nobody; empty: somebody must be named. */
  String usually() {
    return usually;
  }

  String word() {
    return words.get(0);
  }

  /** Whether an officer does it. */
  boolean needsOfficer() {
    return this != RETRY && this != RESTART;
  }

  /** What it creates, if it gives a name to something. */
  Optional<Thing> creates() {
    return switch (this) {
      case ESTABLISH_FUND -> Optional.of(Thing.FUND);
      case OPEN_CASE -> Optional.of(Thing.CASE);
      case REQUEST_ADVANCE -> Optional.of(Thing.ADVANCE);
      case REQUIRE_DEPOSIT -> Optional.of(Thing.DEPOSIT);
      case PROPOSE_NOTICE -> Optional.of(Thing.NOTICE);
      case OPEN_WAGE_ACCOUNT -> Optional.of(Thing.WAGE_ACCOUNT);
      case PROPOSE_PAYROLL, PAY_ARREARS -> Optional.of(Thing.PAYROLL);
      case FILE_BANKRUPTCY -> Optional.of(Thing.ESTATE);
      case REQUEST_WRITE_OFF -> Optional.of(Thing.WRITE_OFF);
      case PROPOSE_WITHDRAWAL -> Optional.of(Thing.WITHDRAWAL);
      case CORRECT_PAYMENT, CORRECT_RECEIPT, CORRECT_CAPITAL -> Optional.of(Thing.CORRECTION);
      case RECEIPT, WIRE -> Optional.of(Thing.RECEIPT);
      case REQUEST_REFUND -> Optional.of(Thing.REFUND);
      default -> Optional.empty();
    };
  }

  static Optional<Kind> find(String text) {
    return Arrays.stream(values())
        .filter(k -> k.words.stream().anyMatch(w -> Piece.plain(w).equals(Piece.plain(text))))
        .findFirst();
  }

  static String all() {
    return String.join(", ", Arrays.stream(values()).flatMap(k -> k.words.stream()).toList());
  }
}
