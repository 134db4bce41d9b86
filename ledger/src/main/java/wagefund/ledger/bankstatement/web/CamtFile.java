package wagefund.ledger.bankstatement.web;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import wagefund.ledger.bankstatement.command.BankStatementError;
import wagefund.ledger.bankstatement.event.BankEntry;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.recovery.event.PayerAccount;

/**
 * Reads statements and notifications of ISO 20022, of any version: elements by their plain name.
 */
final class CamtFile {

  /** A statement as it is in the file. */
  record Read(
      String number,
      String account,
      String currency,
      Optional<Balance> opening,
      Optional<Balance> closing,
      List<BankEntry> entries,
      LocalDate on) {}

  private CamtFile() {}

  /**
   * @throws Malformed {@code STATEMENT_UNREADABLE}, or as {@link Money#ofYuan(String)}
   */
  static List<Read> read(FundId fund, String text) {
    Element root = parse(text);
    Optional<Element> body =
        child(root, "BkToCstmrStmt").or(() -> child(root, "BkToCstmrDbtCdtNtfctn"));
    List<Read> statements = new ArrayList<>();
    Element message = body.orElseThrow(() -> unreadable("BkToCstmrStmt"));
    for (String name : List.of("Stmt", "Ntfctn")) {
      for (Element statement : children(message, name)) {
        statements.add(statement(fund, statement));
      }
    }
    if (statements.isEmpty()) {
      throw unreadable("Stmt");
    }
    return statements;
  }

  /** No document type: then neither an entity of outside nor one that grows can be named. */
  private static Element parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return builder.parse(new InputSource(new StringReader(plain))).getDocumentElement();
    } catch (SAXException e) {
      throw unreadable(Facts.shorten(String.valueOf(e.getMessage())));
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Read statement(FundId fund, Element statement) {
    String account =
        text(statement, "Acct", "Id", "IBAN")
            .or(() -> text(statement, "Acct", "Id", "Othr", "Id"))
            .orElse("");
    LocalDate on =
        balanceOf(statement, "CLBD")
            .flatMap(b -> date(b, "Dt"))
            .or(() -> text(statement, "CreDtTm").map(CamtFile::day))
            .orElseThrow(() -> unreadable("CreDtTm"));
    List<BankEntry> entries = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Element entry : children(statement, "Ntry")) {
      String status = text(entry, "Sts", "Cd").or(() -> text(entry, "Sts")).orElse("BOOK");
      if (status.equals("BOOK")) {
        entries.add(entry(fund, account, on, entry, seen));
      }
    }
    String currency =
        text(statement, "Acct", "Ccy")
            .or(() -> entries.stream().map(BankEntry::currency).findFirst())
            .orElse("");
    return new Read(
        text(statement, "Id").orElseThrow(() -> unreadable("Id")),
        account,
        currency,
        balanceOf(statement, "OPBD").or(() -> balanceOf(statement, "PRCD")).map(CamtFile::signed),
        balanceOf(statement, "CLBD").map(CamtFile::signed),
        entries,
        on);
  }

  private static BankEntry entry(
      FundId fund, String account, LocalDate otherwise, Element entry, Map<String, Integer> seen) {
    Side side = side(entry);
    Money amount = money(entry);
    LocalDate on = date(entry, "BookgDt").or(() -> date(entry, "ValDt")).orElse(otherwise);
    String payer = side == Side.CREDIT ? "Dbtr" : "Cdtr";
    Optional<Element> details = child(entry, "NtryDtls").flatMap(d -> child(d, "TxDtls"));
    String name =
        details
            .flatMap(
                d ->
                    text(d, "RltdPties", payer, "Nm")
                        .or(() -> text(d, "RltdPties", payer, "Pty", "Nm")))
            .orElse("");
    Optional<String> from =
        details.flatMap(
            d ->
                text(d, "RltdPties", payer + "Acct", "Id", "IBAN")
                    .or(() -> text(d, "RltdPties", payer + "Acct", "Id", "Othr", "Id")));
    String about =
        details
            .flatMap(d -> text(d, "RmtInf", "Ustrd"))
            .or(() -> text(entry, "AddtlNtryInf"))
            .orElse("");
    String reference =
        details
            .flatMap(d -> text(d, "Refs", "EndToEndId"))
            .or(() -> text(entry, "NtryRef"))
            .orElse("");
    String key =
        String.join(
            "\n",
            fund.value(),
            account,
            text(entry, "AcctSvcrRef").orElse(""),
            on.toString(),
            side.name(),
            amount.toString(),
            name,
            about,
            reference);
    int again = seen.merge(key, 1, Integer::sum);
    return new BankEntry(
        new ReceiptId("be-" + Digest.of(key + "\n" + again).hex().substring(0, 32)),
        on,
        side,
        amount,
        child(entry, "Amt").map(a -> a.getAttribute("Ccy")).orElse(""),
        text(entry, "RvslInd").orElse("false").equals("true"),
        cut(name, 200),
        from.map(PayerAccount::of),
        cut(reference, 200),
        cut(about, 400));
  }

  private static String cut(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit);
  }

  private static Side side(Element holder) {
    String indicator = text(holder, "CdtDbtInd").orElseThrow(() -> unreadable("CdtDbtInd"));
    return switch (indicator) {
      case "CRDT" -> Side.CREDIT;
      case "DBIT" -> Side.DEBIT;
      default -> throw unreadable("CdtDbtInd " + Facts.shorten(indicator));
    };
  }

  private static Money money(Element holder) {
    return Money.ofYuan(text(holder, "Amt").orElseThrow(() -> unreadable("Amt")));
  }

  private static Balance signed(Element balance) {
    long fen = money(balance).fen();
    return new Balance(side(balance) == Side.CREDIT ? fen : Math.negateExact(fen));
  }

  private static Optional<Element> balanceOf(Element statement, String code) {
    return children(statement, "Bal").stream()
        .filter(b -> text(b, "Tp", "CdOrPrtry", "Cd").orElse("").equals(code))
        .findFirst();
  }

  private static Optional<LocalDate> date(Element holder, String name) {
    return text(holder, name, "Dt").or(() -> text(holder, name, "DtTm")).map(CamtFile::day);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    } catch (java.time.format.DateTimeParseException e) {
      throw unreadable(Facts.shorten(text));
    }
  }

  private static Malformed unreadable(String problem) {
    return new Malformed(BankStatementError.STATEMENT_UNREADABLE, Facts.of("problem", problem));
  }

  private static List<Element> children(Element of, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }

  private static Optional<Element> child(Element of, String name) {
    return children(of, name).stream().findFirst();
  }

  /** The text of a leaf; empty where a step is missing, or the last one holds elements. */
  private static Optional<String> text(Element of, String... path) {
    Optional<Element> at = Optional.of(of);
    for (String name : path) {
      at = at.flatMap(element -> child(element, name));
    }
    return at.map(element -> element.getTextContent().strip()).filter(text -> !text.isEmpty());
  }
}
