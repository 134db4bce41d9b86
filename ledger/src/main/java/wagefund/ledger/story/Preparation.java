package wagefund.ledger.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.settlement.command.LineStatus;

/** Turns a deed into the request that asks for it: fills in ids, digests and lines. */
final class Preparation {

  private static final String WRONG_DIGEST = "0".repeat(63) + "1";

  private final Story story;
  private final StoryLedger ledger;
  private final StoryIds ids;

  Preparation(Story story, StoryLedger ledger, StoryIds ids) {
    this.story = story;
    this.ledger = ledger;
    this.ids = ids;
  }

  /**
   * @param position up to where the ledger must be read, so that it shows what was done before
   */
  Prepared prepare(Deed deed, String key, String position) {
    Action action = deed.action();
    Officer officer = officer(deed.by());
    String token = ledger.tokenOf(officer);
    ObjectNode body = action.body().deepCopy();
    if (action.kind() != Kind.ADOPT_SCHEME) {
      body.put("on", deed.on().toString());
    }
    switch (action.kind()) {
      case PREVIEW_ADVANCE, REQUEST_ADVANCE -> {
        body.put("caseId", id(action, Thing.CASE));
        body.put("fundId", id(action, Thing.FUND));
      }
      case REQUIRE_DEPOSIT -> body.put("fundId", id(action, Thing.FUND));
      case PROPOSE_NOTICE -> {
        body.put("depositId", id(action, Thing.DEPOSIT));
        body.put("caseId", id(action, Thing.CASE));
      }
      case OPEN_WAGE_ACCOUNT -> body.put("fundId", id(action, Thing.FUND));
      case PAY_ARREARS, NOTHING_TO_DRAW -> body.put("caseId", id(action, Thing.CASE));
      case CONFIRM_PAYROLL -> body.put("digest", payrollDigest(action));
      case RECEIPT -> {
        body.put("fundId", id(action, Thing.FUND));
        claimOn(action, body, token, position);
      }
      case CORRECT_PAYMENT -> {
        if (action.name(Thing.CASE).isPresent()) {
          body.put("rightCase", id(action, Thing.CASE));
        }
        if (action.name(Thing.FUND).isPresent()) {
          body.put("rightFund", id(action, Thing.FUND));
        }
      }
      case CORRECT_RECEIPT -> right(action, body, token, position);
      case CORRECT_CAPITAL -> rightFund(body);
      case WIRE, IDENTIFY -> parts(body);
      case USE_OVER_RECOVERY -> {
        body.put("caseId", id(action, Thing.CASE));
        claimOn(action, body, token, position);
      }
      case SIGN -> body.put("digest", digest(action, token, position));
      case FILE_BANKRUPTCY -> claims(action, body);
      case DECLARE_CLAIM, ADMIT_CLAIM -> {
        body.put("caseId", id(action, Thing.CASE));
        body.put("fundId", id(action, Thing.FUND));
      }
      case DECLARE_WORKERS, ADMIT_WORKERS -> body.put("caseId", id(action, Thing.CASE));
      case SIGN_WRITE_OFF -> body.put("digest", writeOffDigest(action, token, position));
      case BANK_REPORT -> report(action, body, token, position);
      default -> {}
    }
    return new Prepared(deed, token, path(action, token, position), body, action.roster(), key);
  }

  private Officer officer(String name) {
    return Optional.ofNullable(story.officers().get(name)).orElseThrow(IllegalStateException::new);
  }

  private String path(Action action, String token, String position) {
    return switch (action.kind()) {
      case ESTABLISH_FUND -> "/funds";
      case ADOPT_SCHEME -> "/funds/" + id(action, Thing.FUND) + "/schemes";
      case RECEIVE_CAPITAL -> "/funds/" + id(action, Thing.FUND) + "/capital";
      case OPEN_CASE -> "/cases";
      case PREVIEW_ADVANCE -> "/advances/preview";
      case REQUEST_ADVANCE -> "/advances";
      case AMEND_ADVANCE -> advance(action, "amend");
      case SIGN -> advance(action, "sign");
      case RETURN_ADVANCE -> advance(action, "return");
      case REJECT_ADVANCE -> advance(action, "reject");
      case WITHDRAW_ADVANCE -> advance(action, "withdraw");
      case RELEASE -> advance(action, "release");
      case BANK_REPORT -> "/batches/" + batch(action) + "/report";
      case CORRECT_LINE -> line(action, "correct");
      case REISSUE_LINE -> line(action, "reissue");
      case CANCEL_LINE -> line(action, "cancel");
      case PURSUE -> "/claims/" + claim(action) + "/pursuit";
      case FILE_BANKRUPTCY -> "/estates";
      case ACCEPT_BANKRUPTCY -> estate(action, "accept");
      case DECLARE_CLAIM, DECLARE_WORKERS, DECLARE_CREDITORS -> estate(action, "claims");
      case ADMIT_CLAIM, ADMIT_WORKERS, ADMIT_CREDITORS -> estate(action, "admissions");
      case DISTRIBUTE -> estate(action, "distributions");
      case CLOSE_BANKRUPTCY -> estate(action, "close");
      case REQUEST_WRITE_OFF -> "/claims/" + claim(action) + "/write-offs";
      case AMEND_WRITE_OFF -> writeOff(action, "amend");
      case SIGN_WRITE_OFF -> writeOff(action, "sign");
      case RETURN_WRITE_OFF -> writeOff(action, "return");
      case REJECT_WRITE_OFF -> writeOff(action, "reject");
      case WITHDRAW_WRITE_OFF -> writeOff(action, "withdraw");
      case EMPLOYER_PAYS -> "/cases/" + id(action, Thing.CASE) + "/employer-payments";
      case ASSIGNMENT_NOTICE -> claim(action, token, position) + "/notices";
      case JOIN_DEBTOR, CHANGE_DEBTOR -> claim(action, token, position) + "/debtors";
      case REPAYMENT_AGREEMENT -> claim(action, token, position) + "/agreement";
      case CLAIM_ACT -> claim(action, token, position) + "/acts";
      case CLAIM_COST -> claim(action, token, position) + "/costs";
      case RECEIPT -> "/cases/" + id(action, Thing.CASE) + "/receipts";
      case WIRE -> "/funds/" + id(action, Thing.FUND) + "/receipts";
      case IDENTIFY -> held(action, "identify");
      case USE_OVER_RECOVERY -> held(action, "use");
      case REALISE -> held(action, "realise");
      case REQUEST_REFUND -> held(action, "refunds");
      case RELEASE_REFUND -> held(action, "refunds/" + id(action, Thing.REFUND) + "/release");
      case DROP_REFUND -> held(action, "refunds/" + id(action, Thing.REFUND) + "/drop");
      case REQUIRE_DEPOSIT -> "/deposits";
      case REASSESS_DEPOSIT -> deposit(action, "reassess");
      case ADD_PROJECT -> deposit(action, "projects");
      case REMOVE_PROJECT -> deposit(action, "projects/remove");
      case STORE_DEPOSIT -> deposit(action, "cash");
      case REPLENISH -> deposit(action, "replenish");
      case GUARANTEE -> deposit(action, "guarantees");
      case COMPLETE_PROJECTS -> deposit(action, "completion");
      case ANNOUNCE_RELEASE -> deposit(action, "public-notice");
      case OBJECT_TO_RELEASE -> deposit(action, "objections");
      case SETTLE_OBJECTION -> deposit(action, "objections/" + action.line() + "/settle");
      case REVIEW_RELEASE -> deposit(action, "review");
      case RELEASE_DEPOSIT -> deposit(action, "release");
      case PROPOSE_NOTICE -> "/notices";
      case ISSUE_NOTICE -> notice(action, "issue");
      case SERVE_NOTICE -> notice(action, "serve");
      case WITHDRAW_NOTICE -> notice(action, "withdraw");
      case BANK_PAYS -> notice(action, "payments");
      case NOTICE_IMPOSSIBLE -> notice(action, "impossible");
      case OPEN_WAGE_ACCOUNT -> "/wage-accounts";
      case LABOUR_COST -> account(action, "labour-cost");
      case PROPOSE_PAYROLL -> account(action, "payrolls");
      case PAY_ARREARS -> account(action, "arrears-payments");
      case NOTHING_TO_DRAW -> account(action, "nothing-to-draw");
      case CLOSE_WAGE_ACCOUNT -> account(action, "close");
      case CONFIRM_PAYROLL -> payroll(action, "confirm");
      case DROP_PAYROLL -> payroll(action, "drop");
      case PAYROLL_RESULTS -> payroll(action, "results");
      case CORRECT_PAYROLL_LINE -> payroll(action, "lines/" + action.line() + "/correct");
      case PAY_LINE_AGAIN -> payroll(action, "lines/" + action.line() + "/pay-again");
      case CANCEL_PAYROLL_LINE -> payroll(action, "lines/" + action.line() + "/cancel");
      case EARMARK_FUND -> "/funds/" + id(action, Thing.FUND) + "/earmark";
      case PROPOSE_WITHDRAWAL -> "/funds/" + id(action, Thing.FUND) + "/withdrawals";
      case CONFIRM_WITHDRAWAL -> withdrawal(action, "confirm");
      case DROP_WITHDRAWAL -> withdrawal(action, "drop");
      case EXHAUSTION -> "/cases/" + id(action, Thing.CASE) + "/exhaustions";
      case FILE_AGREEMENT -> advance(action, "agreement");
      case DELEGATE -> "/delegations";
      case END_DELEGATION -> "/delegations/" + action.digest() + "/" + action.line() + "/end";
      case FREEZE_FUND -> "/funds/" + id(action, Thing.FUND) + "/freezes";
      case LIFT_FREEZE -> "/funds/" + id(action, Thing.FUND) + "/freezes/lift";
      case ADOPT_PROFILE -> "/funds/" + id(action, Thing.FUND) + "/posting-profiles";
      case BEGIN_CLOSING -> period(action, "closing");
      case CLOSE_PERIOD -> period(action, "close");
      case DROP_CLOSING -> period(action, "closing/drop");
      case CORRECT_PAYMENT -> line(action, "corrections");
      case CORRECT_RECEIPT -> receiptOf(action, token, position);
      case CORRECT_CAPITAL -> capital(action);
      case CONFIRM_CORRECTION -> correction(action, "confirm", token, position);
      case DROP_CORRECTION -> correction(action, "drop", token, position);
      case DAY -> "/days";
      case RETRY, RESTART -> throw new IllegalStateException(action.kind().word());
    };
  }

  private String held(Action action, String what) {
    return "/held/" + id(action, Thing.RECEIPT) + "/" + what;
  }

  /** The parts of a wire name their cases as the story does, until now. */
  private void parts(ObjectNode body) {
    for (JsonNode part : body.path("parts")) {
      String name = ((ObjectNode) part).remove("case").asText();
      String id =
          ids.find(Thing.CASE, name)
              .orElseThrow(() -> new NotPossible("there is no case " + name + ": it was refused"));
      ((ObjectNode) part).put("caseId", id);
      ((ObjectNode) part).remove(Thing.RECEIPT.field());
    }
  }

  private String receiptOf(Action action, String token, String position) {
    JsonNode receipt = receipt(action, token, position);
    return "/claims/"
        + receipt.path("claimId").asText()
        + "/receipts/"
        + receipt.path("id").asText()
        + "/corrections";
  }

  /** A receipt among those of its case. One that passed to another claim has a name of its own. */
  private JsonNode receipt(Action action, String token, String position) {
    String name = action.name(Thing.RECEIPT).orElse("");
    String wanted =
        ids.find(Thing.RECEIPT, name)
            .or(() -> ids.find(Thing.CORRECTION, name))
            .orElseThrow(() -> new NotPossible("there is no receipt " + name));
    String query = "/cases/" + id(action, Thing.CASE) + "/receipts";
    for (JsonNode receipt : ledger.api().all(token, query, position)) {
      if (receipt.path("id").asText().equals(wanted)) {
        return receipt;
      }
    }
    throw new NotPossible("there is no receipt " + name + " in its case");
  }

  /** The right case and the right claim are named as the story does, until now. */
  private void right(Action action, ObjectNode body, String token, String position) {
    String name = body.path("rightCase").asText();
    if (!name.isEmpty()) {
      body.put(
          "rightCase",
          ids.find(Thing.CASE, name)
              .orElseThrow(() -> new NotPossible("there is no case " + name)));
    }
    if (action.name(Thing.FUND).isPresent()) {
      body.put("rightFund", id(action, Thing.FUND));
    }
    if (!action.digest().equals("current")) {
      String fund =
          action
              .name(Thing.FUND)
              .map(f -> id(action, Thing.FUND))
              .orElseGet(() -> receipt(action, token, position).path("fundId").asText());
      String rightCase = body.remove("rightCase").asText();
      body.put("rightClaim", claimId(rightCase, fund, action.digest(), token, position));
      body.remove("rightFund");
    }
  }

  /** The right fund of capital is named as the story does, until now. */
  private void rightFund(ObjectNode body) {
    String name = body.path("rightFund").asText();
    if (!name.isEmpty()) {
      body.put(
          "rightFund",
          ids.find(Thing.FUND, name)
              .orElseThrow(() -> new NotPossible("there is no fund " + name)));
    }
  }

  private String capital(Action action) {
    String what =
        action.name(Thing.WITHDRAWAL).isPresent()
            ? "withdrawals/" + id(action, Thing.WITHDRAWAL)
            : "tranches/" + action.line();
    return "/funds/" + id(action, Thing.FUND) + "/" + what + "/corrections";
  }

  private void claimOn(Action action, ObjectNode body, String token, String position) {
    if (!action.digest().equals("current")) {
      body.put("claimId", claimId(action, token, position));
    }
  }

  private String claim(Action action, String token, String position) {
    return "/claims/" + claimId(action, token, position);
  }

  /** The claim on the debtor named, or the first claim of the fund in the case. */
  private String claimId(Action action, String token, String position) {
    String fund = action.name(Thing.FUND).map(name -> id(action, Thing.FUND)).orElse("");
    return claimId(id(action, Thing.CASE), fund, action.digest(), token, position);
  }

  private String claimId(String caseId, String fund, String wanted, String token, String position) {
    String query = "/claims?sort=openedOn&caseId=" + caseId + "&fundId=" + fund;
    for (JsonNode claim : ledger.api().all(token, query, position)) {
      String debtor = claim.path("debtor").asText();
      boolean worker = debtor.startsWith(FiguresReader.WORKER);
      if (wanted.isEmpty() ? !worker : FiguresReader.debtorLabel(debtor).equals(wanted)) {
        return claim.path("id").asText();
      }
    }
    throw new NotPossible("there is no claim" + (wanted.isEmpty() ? "" : " on " + wanted));
  }

  private String advance(Action action, String what) {
    return "/advances/" + id(action, Thing.ADVANCE) + "/" + what;
  }

  private String account(Action action, String what) {
    return "/wage-accounts/" + id(action, Thing.WAGE_ACCOUNT) + "/" + what;
  }

  private String payroll(Action action, String what) {
    return account(action, "payrolls/" + id(action, Thing.PAYROLL) + "/" + what);
  }

  private String payrollDigest(Action action) {
    String digest = ids.firstDigest("payroll " + action.name(Thing.PAYROLL).orElse(""));
    return action.digest().equals("wrong") ? WRONG_DIGEST : digest;
  }

  private String withdrawal(Action action, String what) {
    return "/funds/"
        + id(action, Thing.FUND)
        + "/withdrawals/"
        + id(action, Thing.WITHDRAWAL)
        + "/"
        + what;
  }

  private String estate(Action action, String what) {
    return "/estates/" + id(action, Thing.ESTATE) + "/" + what;
  }

  /** The claims of the fund in the cases that are named. */
  private void claims(Action action, ObjectNode body) {
    JsonNode cases = body.remove("cases");
    ArrayNode claims = body.putArray("claims");
    for (JsonNode name : cases) {
      String caseId =
          ids.find(Thing.CASE, name.asText())
              .orElseThrow(() -> new NotPossible("there is no case " + name.asText()));
      claims.add(
          RecordReceipt.claimOf(new FundId(id(action, Thing.FUND)), new CaseId(caseId)).value());
    }
  }

  private String writeOff(Action action, String what) {
    return "/write-offs/" + id(action, Thing.WRITE_OFF) + "/" + what;
  }

  private String writeOffDigest(Action action, String token, String position) {
    String id = id(action, Thing.WRITE_OFF);
    return switch (action.digest()) {
      case "current" ->
          ledger
              .api()
              .get(token, "/write-offs/" + id, position)
              .path("writeOff")
              .path("digest")
              .asText();
      case "first" -> ids.firstDigest("writeOff " + action.name(Thing.WRITE_OFF).orElse(""));
      case "wrong" -> WRONG_DIGEST;
      default -> action.digest();
    };
  }

  /** The claim of the fund on the debtor of the case. */
  private String claim(Action action) {
    return RecordReceipt.claimOf(
            new FundId(id(action, Thing.FUND)), new CaseId(id(action, Thing.CASE)))
        .value();
  }

  private String period(Action action, String what) {
    return "/funds/" + id(action, Thing.FUND) + "/periods/" + action.digest() + "/" + what;
  }

  private String correction(Action action, String what, String token, String position) {
    if (action.name(Thing.RECEIPT).isPresent()) {
      return "/claims/"
          + receipt(action, token, position).path("claimId").asText()
          + "/receipt-corrections/"
          + id(action, Thing.CORRECTION)
          + "/"
          + what;
    }
    if (action.name(Thing.FUND).isPresent()) {
      return "/funds/"
          + id(action, Thing.FUND)
          + "/capital-corrections/"
          + id(action, Thing.CORRECTION)
          + "/"
          + what;
    }
    return "/batches/"
        + batch(action)
        + "/corrections/"
        + id(action, Thing.CORRECTION)
        + "/"
        + what;
  }

  private String deposit(Action action, String what) {
    return "/deposits/" + id(action, Thing.DEPOSIT) + "/" + what;
  }

  private String notice(Action action, String what) {
    return "/notices/" + id(action, Thing.NOTICE) + "/" + what;
  }

  private String line(Action action, String what) {
    return "/batches/" + batch(action) + "/lines/" + action.line() + "/" + what;
  }

  private String id(Action action, Thing thing) {
    String name = action.name(thing).orElse("");
    return ids.find(thing, name)
        .orElseThrow(
            () ->
                new NotPossible("there is no " + thing.field() + " " + name + ": it was refused"));
  }

  private String batch(Action action) {
    String name = action.name(Thing.ADVANCE).orElse("");
    return ids.batchOf(name)
        .orElseThrow(() -> new NotPossible("advance " + name + " was not released"));
  }

  private String digest(Action action, String token, String position) {
    String name = action.name(Thing.ADVANCE).orElse("");
    return switch (action.digest()) {
      case "current" -> details(action, token, position).path("digest").asText();
      case "first" -> ids.firstDigest(name);
      case "wrong" -> WRONG_DIGEST;
      default -> action.digest();
    };
  }

  private JsonNode details(Action action, String token, String position) {
    return ledger.api().get(token, "/advances/" + id(action, Thing.ADVANCE), position);
  }

  private void report(Action action, ObjectNode body, String token, String position) {
    Reported report = action.report().orElseThrow();
    ArrayNode lines = body.putArray("lines");
    List<Integer> succeeded = new ArrayList<>(report.succeeded());
    if (report.allSucceeded()) {
      for (JsonNode line : details(action, token, position).path("lines")) {
        int no = line.path("lineNo").asInt();
        boolean named = report.except().contains(no) || report.returned().containsKey(no);
        if (line.path("status").asText().equals(LineStatus.SENT.name()) && !named) {
          succeeded.add(no);
        }
      }
    }
    succeeded.forEach(no -> add(lines, no, "SUCCEEDED", report.amounts()));
    report
        .returned()
        .forEach((no, why) -> add(lines, no, "RETURNED", report.amounts()).put("reason", why));
    if (!report.remaining().isEmpty()) {
      body.put("remaining", report.remaining());
    }
  }

  private static ObjectNode add(
      ArrayNode lines, int no, String outcome, Map<Integer, Money> amounts) {
    ObjectNode line = lines.addObject();
    line.put("lineNo", no);
    line.put("outcome", outcome);
    Optional.ofNullable(amounts.get(no)).ifPresent(amount -> line.put("amount", amount.toString()));
    return line;
  }
}
