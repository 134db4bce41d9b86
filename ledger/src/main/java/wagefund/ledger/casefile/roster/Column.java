package wagefund.ledger.casefile.roster;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of a roster, with the names under which they are known; the first is ours. */
enum Column {
  NO("序号", "编号", "no", "number"),
  NAME("姓名", "工人姓名", "劳动者姓名", "职工姓名", "name", "workername"),
  ID_NUMBER("身份证号", "身份证号码", "身份证", "公民身份号码", "证件号码", "证件号", "idnumber", "idno", "idcard", "id"),
  BANK("银行", "开户行", "开户银行", "银行名称", "银行代码", "bank", "bankcode", "bankname"),
  CARD_NUMBER(
      "银行卡号",
      "卡号",
      "银行账号",
      "银行帐号",
      "账号",
      "帐号",
      "工资卡号",
      "银行卡",
      "cardnumber",
      "card",
      "accountnumber",
      "account"),
  PHONE("手机", "手机号", "手机号码", "电话", "联系电话", "联系方式", "phone", "mobile"),
  TRADE("工种", "岗位", "班组", "trade", "job"),
  MONTH("欠薪月份", "月份", "工资月份", "month", "wagemonth"),
  AMOUNT("欠薪金额", "金额", "欠薪", "欠发工资", "欠薪数额", "amount", "arrears"),
  FROM("开始月份", "起始月份", "欠薪开始月份", "from", "frommonth", "startmonth"),
  TO("结束月份", "截止月份", "欠薪结束月份", "to", "tomonth", "endmonth"),
  TOTAL("合计", "总计", "欠薪合计", "total");

  private static final Map<String, Column> BY_NAME = new HashMap<>();

  static {
    for (Column column : values()) {
      column.names.forEach(name -> BY_NAME.put(name, column));
    }
  }

  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  String title() {
    return names.get(0);
  }

  /** Units in brackets, blanks, dots and the marks of required columns do not count. */
  static Optional<Column> find(String header) {
    String plain =
        Normalizer.normalize(header, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\(.*?\\)", "")
            .replaceAll("[\\p{Z}\\s*:._-]", "");
    return Optional.ofNullable(BY_NAME.get(plain));
  }
}
