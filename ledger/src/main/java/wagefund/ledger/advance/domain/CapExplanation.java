package wagefund.ledger.advance.domain;

import java.util.ArrayList;
import java.util.List;
import wagefund.ledger.advance.command.AdvancePreview;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.advance.event.CapApplied;
import wagefund.ledger.scheme.command.CapComputation;
import wagefund.ledger.scheme.command.CapFigure;

/** The caps as the approval sheet shows them; the members of a group follow it. */
final class CapExplanation {

  private CapExplanation() {}

  static List<CapApplied> of(CapComputation computation) {
    List<CapApplied> caps = new ArrayList<>();
    computation.caps().forEach(cap -> add(caps, cap));
    return List.copyOf(caps);
  }

  static AdvancePreview preview(AdvanceComputation.Computed computed) {
    AdvanceTerms terms = computed.terms();
    return new AdvancePreview(
        terms.schemeId(),
        terms.schemeVersion(),
        terms.total(),
        computed.cap(),
        terms.lines().stream()
            .map(l -> new AdvancePreview.Line(l.lineNo(), l.arrears(), l.amount(), l.rule()))
            .toList(),
        computed.caps().stream()
            .map(
                c ->
                    new AdvancePreview.Cap(
                        c.rule(),
                        c.titleZh(),
                        c.titleEn(),
                        c.level(),
                        c.baseZh(),
                        c.baseEn(),
                        c.base(),
                        c.figure(),
                        c.binds()))
            .toList(),
        computed.stages().stream()
            .map(s -> new AdvancePreview.Stage(s.number(), s.titleZh(), s.titleEn(), s.role()))
            .toList());
  }

  private static void add(List<CapApplied> caps, CapFigure cap) {
    caps.add(
        new CapApplied(
            cap.rule(),
            cap.title().zh(),
            cap.title().en(),
            cap.level().name(),
            cap.baseText().zh(),
            cap.baseText().en(),
            cap.figure(),
            cap.left(),
            cap.binds()));
    cap.members().forEach(member -> add(caps, member));
  }
}
