package wagefund.reporting;

import java.util.Locale;
import java.util.Map;

/** The words for codes that the read schema stores; an unknown code is shown as it stands. */
final class Terms {

  private static final Map<String, Both> WORDS =
      Map.ofEntries(
          Map.entry("REQUESTED", new Both("已申请", "Requested")),
          Map.entry("CHECKED", new Both("已审核", "Checked")),
          Map.entry("REVIEWED", new Both("已复核", "Reviewed")),
          Map.entry("APPROVED", new Both("同意", "Approved")),
          Map.entry("SIGNED", new Both("同意", "Signed")),
          Map.entry("IN_PAYMENT", new Both("支付中", "In payment")),
          Map.entry("PAID", new Both("已支付", "Paid")),
          Map.entry("PARTLY_PAID", new Both("部分支付", "Partly paid")),
          Map.entry("CLOSED", new Both("已结案", "Closed")),
          Map.entry("RETURNED", new Both("退回补正", "Returned for correction")),
          Map.entry("REJECTED", new Both("不同意", "Rejected")),
          Map.entry("WITHDRAWN", new Both("已撤回", "Withdrawn")),
          Map.entry("EXPIRED", new Both("已失效", "Expired")),
          Map.entry("PENDING", new Both("待办", "Pending")),
          Map.entry("OPEN", new Both("待办", "Pending")),
          Map.entry("WAITING", new Both("待办", "Waiting")),
          Map.entry("PASSED", new Both("同意", "Passed")),
          Map.entry("VOIDED", new Both("已作废", "Voided")),
          Map.entry("OPENED", new Both("已立案", "Opened")),
          Map.entry("IN_PROGRESS", new Both("办理中", "In progress")),
          Map.entry("SETTLED", new Both("已清偿", "Settled")),
          Map.entry("QUEUED", new Both("待付", "Queued")),
          Map.entry("SENT", new Both("在途", "Sent")),
          Map.entry("REISSUED", new Both("已重发", "Reissued")),
          Map.entry("CANNOT_PAY", new Both("无力支付", "Cannot pay")),
          Map.entry("ABSCONDED", new Both("逃匿", "Absconded")),
          Map.entry("FORCE_MAJEURE", new Both("不可抗力", "Force majeure")),
          Map.entry("BANKRUPTCY", new Both("破产", "Bankruptcy")),
          Map.entry("BANKRUPTCY_ACCEPTED", new Both("受理破产", "Bankruptcy accepted")),
          Map.entry("MASS_INCIDENT_RISK", new Both("群体性事件风险", "Risk of a mass incident")),
          Map.entry("CASE_OPENED", new Both("立案", "Case opened")),
          Map.entry("EMPLOYER_PAID", new Both("单位支付", "Paid by employer")),
          Map.entry("DEPOSIT_PAID", new Both("保证金支付", "Paid from deposit")),
          Map.entry("ADVANCED", new Both("垫付", "Advanced")),
          Map.entry("ADVANCE_PAID", new Both("垫付支付", "Advance paid")),
          Map.entry("RECOVERED", new Both("追偿收回", "Recovered")),
          Map.entry("WRITTEN_OFF", new Both("核销", "Written off")),
          Map.entry("REQUIRED", new Both("待存", "Required")),
          Map.entry("STORED", new Both("已存现金", "Stored in cash")),
          Map.entry("GUARANTEED", new Both("已交保函", "Guaranteed")),
          Map.entry("EXEMPT", new Both("免存", "Exempt")),
          Map.entry("NOTICE_ISSUED", new Both("已发支付通知", "Notice issued")),
          Map.entry("BANK_PAID", new Both("银行已支付部分", "Bank paid in part")),
          Map.entry("REPLENISH_DUE", new Both("待补足", "To be made good")),
          Map.entry("REPLENISHED", new Both("已补足", "Made good")),
          Map.entry("DEFAULT", new Both("逾期未补足", "In default")),
          Map.entry("COMPLETED", new Both("已完工", "Completed")),
          Map.entry("PUBLIC_NOTICE", new Both("公示中", "Public notice")),
          Map.entry("RELEASED", new Both("已返还", "Released")),
          Map.entry("ISSUED", new Both("已签发", "Issued")),
          Map.entry("SERVED", new Both("已送达", "Served")),
          Map.entry("IMPOSSIBLE", new Both("无法支付", "Cannot be paid")),
          Map.entry("WORKER", new Both("按人", "Worker")),
          Map.entry("CASE", new Both("按案", "Case")));

  private Terms() {}

  static Both of(String code) {
    String name = code.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    Both words = WORDS.get(name);
    return words == null ? new Both(code, "") : words;
  }
}
