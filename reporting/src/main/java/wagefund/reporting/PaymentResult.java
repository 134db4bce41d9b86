package wagefund.reporting;

import java.util.Locale;

/** How a payment to a worker ended, as the roster counts it. */
enum PaymentResult {
  SUCCEEDED("成功", "Succeeded"),
  RETURNED("退票", "Returned"),
  CANCELLED("取消", "Cancelled"),
  OUTSTANDING("待支付", "Outstanding");

  final Both words;

  PaymentResult(String zh, String en) {
    this.words = new Both(zh, en);
  }

  /** The result behind the stored state of a payment line. */
  static PaymentResult of(String status) {
    return switch (status.toUpperCase(Locale.ROOT)) {
      case "SUCCEEDED" -> SUCCEEDED;
      case "RETURNED" -> RETURNED;
      case "CANCELLED", "REFUSED" -> CANCELLED;
      default -> OUTSTANDING;
    };
  }
}
