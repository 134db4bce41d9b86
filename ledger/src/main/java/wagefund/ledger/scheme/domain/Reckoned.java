package wagefund.ledger.scheme.domain;

import java.util.List;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.scheme.command.CapFigure;
import wagefund.ledger.scheme.command.Title;

/**
 * A cap with its figures for one case.
 *
 * @param figures by worker, what the cap allows in all; empty for a cap of the case
 * @param lefts by worker, what it leaves after earlier advances; empty for a cap of the case
 * @param figure what it allows for the case
 * @param left what it leaves for the case
 * @param used what earlier advances used up of it
 */
record Reckoned(
    Cap.Head head,
    String kind,
    Title text,
    List<Money> figures,
    List<Money> lefts,
    Money figure,
    Money left,
    Money used,
    List<Reckoned> members) {

  Money leftOf(int worker) {
    return lefts.get(worker);
  }

  CapFigure toFigure(boolean binds) {
    return new CapFigure(
        head.name(),
        kind,
        head.title(),
        head.level(),
        head.base(),
        text,
        figure,
        used,
        left,
        binds,
        members.stream().map(member -> member.toFigure(false)).toList());
  }
}
