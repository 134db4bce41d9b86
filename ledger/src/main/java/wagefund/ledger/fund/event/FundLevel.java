package wagefund.ledger.fund.event;

/** 层级: the level of government that raises a fund. */
public enum FundLevel {
  PROVINCE,
  CITY,
  COUNTY,
  TOWN
}
