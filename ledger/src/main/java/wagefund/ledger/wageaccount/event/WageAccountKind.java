package wagefund.ledger.wageaccount.event;

/** 账户类别: for whom a wage account is kept. */
public enum WageAccountKind {
  /** 工程项目: the workers of one project (人社部发〔2021〕53号). */
  PROJECT,
  /** 群体: another group, such as the sanitation workers of a district. */
  GROUP
}
