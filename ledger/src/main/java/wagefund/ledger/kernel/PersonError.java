package wagefund.ledger.kernel;

/** What cannot be read of a person: ID number, card, bank, name, phone. */
public enum PersonError implements ErrorCode {
  ID_NUMBER_UNREADABLE(
      "身份证号无法识别：应为 18 位（末位可为 X）或旧式 15 位数字，实际 {length} 位",
      "Not an ID number: it has 18 digits (the last may be X), or 15 in the old form; this one has {length} characters"),
  ID_NUMBER_REGION(
      "身份证号前两位 {region} 不是有效的地区代码", "The ID number begins with {region}, which is no region code"),
  ID_NUMBER_BIRTH_DATE(
      "身份证号中的出生日期 {date} 不存在", "The ID number holds a birth date that does not exist: {date}"),
  ID_NUMBER_IN_FUTURE(
      "身份证号中的出生日期 {date} 晚于 {today}", "The ID number holds a birth date {date} after {today}"),
  ID_NUMBER_CHECKSUM(
      "身份证号校验位不符：{masked}，请核对是否抄错",
      "The check digit of the ID number does not fit: {masked}. Look for a slip of the pen"),
  CARD_NUMBER_UNREADABLE(
      "银行卡号无法识别：应为 12 至 19 位数字，实际 {length} 位",
      "Not a card number: it has 12 to 19 digits; this one has {length} characters"),
  CARD_NUMBER_CHECKSUM(
      "银行卡号校验位不符：{masked}，请核对是否抄错",
      "The check digit of the card number does not fit: {masked}. Look for a slip of the pen"),
  BANK_UNKNOWN(
      "银行无法识别：{value}。请填写银行代码、简称或名称：{allowed}",
      "Not a bank that is known: {value}. Give its code, short name or Chinese name: {allowed}"),
  PERSON_NAME_UNREADABLE(
      "姓名无法识别：至多 {limit} 个字，只能含文字、空格和 · . - '",
      "Not a person's name: at most {limit} characters, letters, blanks and · . - ' only"),
  PHONE_UNREADABLE(
      "手机号无法识别：应为 11 位手机号，或 7 至 20 位数字的固定电话",
      "Not a phone number: 7 to 20 digits, with + and - allowed");

  private final String zh;
  private final String en;

  PersonError(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public int status() {
    return 400;
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String en() {
    return en;
  }
}
