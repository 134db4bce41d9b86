package wagefund.ledger.kernel;

/** How a voucher puts a wrong booking right. */
public enum CorrectionManner {
  /** 红字冲销: the wrong booking once more, in red, within its own year. */
  RED,
  /** 蓝字更正: the right booking, within the year of the wrong one. */
  BLUE,
  /** 以前年度多记: an earlier year had booked too much; one blue voucher puts it right. */
  PRIOR_YEAR_LESS,
  /** 以前年度少记: an earlier year had booked too little; one blue voucher puts it right. */
  PRIOR_YEAR_MORE;

  /** Whether it takes something off what was booked. */
  public boolean takesBack() {
    return this == RED || this == PRIOR_YEAR_LESS;
  }
}
