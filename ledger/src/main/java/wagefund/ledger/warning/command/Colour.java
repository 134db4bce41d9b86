package wagefund.ledger.warning.command;

/** How pressing a warning is, the most pressing first. */
public enum Colour {
  RED("红色", "red"),
  ORANGE("橙色", "orange"),
  YELLOW("黄色", "yellow");

  private final String zh;
  private final String en;

  Colour(String zh, String en) {
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
