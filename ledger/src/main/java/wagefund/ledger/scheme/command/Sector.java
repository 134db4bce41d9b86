package wagefund.ledger.scheme.command;

/** The trade in which the wages were earned. */
public enum Sector {
  CONSTRUCTION("工程建设", "Construction"),
  MANUFACTURING("制造业", "Manufacturing"),
  SMALL_WORKSHOP("小作坊", "Small workshops"),
  MINING("采矿业", "Mining"),
  TRANSPORT("交通运输", "Transport"),
  CATERING("餐饮住宿", "Catering and lodging"),
  RETAIL("批发零售", "Wholesale and retail"),
  SANITATION("环卫", "Sanitation"),
  AGRICULTURE("农林牧渔", "Agriculture, forestry, fishing"),
  SERVICES("服务业", "Services"),
  PLATFORM("平台用工", "Platform work"),
  OTHER("其他", "Other");

  private final String zh;
  private final String en;

  Sector(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
