package wagefund.ledger.scheme.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.scheme.command.ApprovalStage;
import wagefund.ledger.scheme.command.MoneySource;
import wagefund.ledger.scheme.command.ReferenceFigure;
import wagefund.ledger.scheme.command.SchemeError;
import wagefund.ledger.scheme.command.SchemeTerms;
import wagefund.ledger.scheme.command.Title;

/** Reads a scheme file of format 1, as docs/scheme-format.md describes it. */
final class SchemeFile {

  /** The version of the format that this ledger reads. */
  static final int FORMAT = 1;

  private final Problems problems = new Problems();
  private final TermsReader terms = new TermsReader(problems);

  private SchemeFile() {}

  /**
   * Reads a scheme file.
   *
   * @throws Malformed with every problem that was found, each with its line, column and pointer
   */
  static Scheme read(String content) {
    return new SchemeFile().scheme(content);
  }

  private Scheme scheme(String content) {
    Fields file = new Fields(SchemeText.read(content, problems), problems);
    file.requiredCount("format", FORMAT, FORMAT);
    String id = file.requiredName("id");
    int version = file.requiredCount("version", 1, 1_000_000);
    Title title = TermsReader.title(file.requiredBlock("title"));
    sources(file);
    file.optionalText("notes", 20_000);
    List<Cap> caps = new CapReader(problems).read(file.requiredItems("caps", 0));
    boolean approvalIsDefault = !file.has("approval");
    List<ApprovalStage> approval = new ApprovalReader(problems).read(file);
    Order order = order(file.block("order"));
    ReferenceData reference = reference(file.block("reference"));
    SchemeTerms read =
        new SchemeTerms(
            id,
            version,
            Digest.of(content),
            title,
            LocalDate.MIN,
            terms.scope(file.block("scope")),
            terms.parties(file.block("parties")),
            terms.agreement(file.block("agreement")),
            approval,
            approvalIsDefault,
            terms.validity(file.block("validity")),
            terms.override(file.block("override")),
            order.sources(),
            order.exhaustionRecord(),
            terms.fund(file.block("fund")),
            terms.recovery(file.block("recovery")),
            file.block("deposit").map(new DepositReader(problems)::read),
            reference.figures(),
            Scheme.leftOpen(caps));
    file.refuseOthers();
    problems.throwIfAny();
    return new Scheme(read, caps, reference);
  }

  /** The papers that the scheme comes from; they are for the reader, the ledger keeps the file. */
  private void sources(Fields file) {
    for (Node item : file.requiredItems("source", 1)) {
      Fields paper = new Fields(item, problems);
      paper.requiredText("number", 120);
      paper.optionalText("title", 200);
      paper.date("dated");
      paper.optionalText("articles", 200);
      paper.optionalText("url", 400);
      paper.refuseOthers();
    }
  }

  private record Order(List<MoneySource> sources, boolean exhaustionRecord) {}

  private Order order(Optional<Fields> block) {
    if (block.isEmpty()) {
      return new Order(List.of(), false);
    }
    Fields fields = block.get();
    if (!fields.has("sources")) {
      problems.add(
          SchemeError.FIELD_MISSING,
          Facts.of("field", "sources").and("expected", "list"),
          fields.place());
    }
    Order order =
        new Order(
            fields.words("sources", MoneySource.class), fields.truth("exhaustionRecord", true));
    fields.refuseOthers();
    return order;
  }

  private enum Every {
    MONTH,
    YEAR
  }

  private ReferenceData reference(Optional<Fields> block) {
    if (block.isEmpty()) {
      return new ReferenceData(List.of());
    }
    Fields fields = block.get();
    List<ReferenceFigure> figures = new ArrayList<>();
    for (ReferenceFigure.Kind kind : ReferenceFigure.Kind.values()) {
      Set<String> seen = new HashSet<>();
      for (Node item : fields.items(Fields.camel(kind), 1)) {
        ReferenceFigure figure = figure(kind, new Fields(item, problems));
        if (!seen.add(figure.region() + " " + figure.from())) {
          problems.add(
              SchemeError.REFERENCE_TWICE,
              Facts.of("region", figure.region()).and("from", figure.from()),
              item.place());
        }
        figures.add(figure);
      }
    }
    fields.refuseOthers();
    return new ReferenceData(List.copyOf(figures));
  }

  /** A figure for a year is a twelfth of it a month, rounded down to the fen. */
  private ReferenceFigure figure(ReferenceFigure.Kind kind, Fields fields) {
    String region =
        fields.has("region") ? fields.requiredText("region", 80) : ReferenceData.ANY_REGION;
    LocalDate from = fields.requiredDate("from");
    Money amount = fields.requiredAmountAboveZero("amount");
    Every every = fields.word("every", Every.class).orElse(Every.MONTH);
    String source = fields.optionalText("source", 400);
    fields.refuseOthers();
    Money monthly = every == Every.YEAR ? Money.ofFen(amount.fen() / 12) : amount;
    return new ReferenceFigure(kind, region, from, monthly, source);
  }
}
