package wagefund.ledger.advance.view;

import static wagefund.schema.read.Tables.CASE_EXHAUSTION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.scheme.command.ApprovalStage;
import wagefund.ledger.scheme.command.SchemeRules;

/** Puts beside each figure of an advance the rule that gave it. */
@Component
public class Explanations {

  private final DSLContext read;
  private final Advances advances;

  Explanations(DSLContext read, Advances advances) {
    this.read = read;
    this.advances = advances;
  }

  public AdvanceExplanation explain(AdvanceSummary advance, SchemeRules rules) {
    AdvanceId id = new AdvanceId(advance.id());
    return new AdvanceExplanation(
        advance.id(),
        advance.advanceNo(),
        Optional.ofNullable(advance.approvedOn()).orElse(advance.requestedOn()),
        advance.total(),
        advance.cap(),
        new AdvanceExplanation.SchemeUsed(
            rules.schemeId(),
            rules.version(),
            rules.title().zh(),
            rules.title().en(),
            rules.effectiveFrom(),
            rules.digest().hex(),
            rules.sources()),
        advances.caps(id).stream().map(cap -> figure(cap, rules)).toList(),
        advances.lines(id).stream()
            .map(
                line ->
                    new AdvanceExplanation.LineFigure(
                        line.lineNo(), line.arrears(), line.amount(), line.capRule(), line.payee()))
            .toList(),
        advances.parties(id),
        exhausted(advance.caseId()),
        advances.overrides(id),
        stages(id, rules));
  }

  private static AdvanceExplanation.Figure figure(AdvanceCapRow cap, SchemeRules rules) {
    Optional<SchemeRules.RuleText> text = Optional.ofNullable(rules.caps().get(cap.rule()));
    return new AdvanceExplanation.Figure(
        cap.rule(),
        cap.titleZh(),
        cap.titleEn(),
        cap.level(),
        text.map(SchemeRules.RuleText::line).orElse(0),
        text.map(SchemeRules.RuleText::says).orElse(Map.of()),
        cap.baseZh(),
        cap.baseEn(),
        cap.base(),
        cap.figure(),
        cap.binds());
  }

  private List<AdvanceExplanation.Exhausted> exhausted(String caseId) {
    return read.select(CASE_EXHAUSTION.SOURCE, CASE_EXHAUSTION.KIND, CASE_EXHAUSTION.DOCUMENT)
        .from(CASE_EXHAUSTION)
        .where(CASE_EXHAUSTION.CASE_ID.eq(caseId))
        .orderBy(CASE_EXHAUSTION.ON_DATE, CASE_EXHAUSTION.SOURCE)
        .fetch(Records.mapping(AdvanceExplanation.Exhausted::new));
  }

  private List<AdvanceExplanation.StageReason> stages(AdvanceId advance, SchemeRules rules) {
    List<AdvanceStageRow> stages = advances.stages(advance);
    int round = stages.stream().mapToInt(AdvanceStageRow::round).max().orElse(0);
    return stages.stream()
        .filter(stage -> stage.round() == round)
        .map(stage -> reason(stage, rules))
        .toList();
  }

  private static AdvanceExplanation.StageReason reason(AdvanceStageRow stage, SchemeRules rules) {
    Optional<ApprovalStage> inScheme =
        rules.approval().stream().filter(s -> s.name().equals(stage.stage())).findFirst();
    return new AdvanceExplanation.StageReason(
        stage.number(),
        stage.stage(),
        stage.titleZh(),
        stage.titleEn(),
        stage.role(),
        inScheme.map(ApprovalStage::fromAmount).orElse(null),
        inScheme.flatMap(ApprovalStage::belowAmount).orElse(null),
        stage.dueOn(),
        stage.officer(),
        stage.onBehalfOf());
  }
}
