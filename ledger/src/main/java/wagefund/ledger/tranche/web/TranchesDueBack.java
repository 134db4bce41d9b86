package wagefund.ledger.tranche.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.event.ChecklistItem;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.ClosingCheck;
import wagefund.ledger.tranche.view.FundTranches;
import wagefund.ledger.tranche.view.TrancheRow;

/** 结转: what is unused at the end of the month and goes back by then, tranche by tranche. */
@Component
@Order(20)
class TranchesDueBack implements ClosingCheck {

  private final FundTranches tranches;
  private final CarryOverInForce carryOver;

  TranchesDueBack(FundTranches tranches, CarryOverInForce carryOver) {
    this.tranches = tranches;
    this.carryOver = carryOver;
  }

  @Override
  public List<ChecklistItem> of(FundId fund, YearMonth month) {
    LocalDate day = month.atEndOfMonth();
    List<TrancheRow> back =
        tranches.asOf(fund, day, carryOver.of(fund, day)).stream()
            .filter(TrancheRow::goesBack)
            .toList();
    Money amount = Money.sum(back.stream().map(row -> row.left().toMoney()).toList());
    List<ChecklistItem.Fact> facts = new ArrayList<>();
    facts.add(new ChecklistItem.Fact("tranches", Integer.toString(back.size())));
    facts.add(new ChecklistItem.Fact("amount", amount.toString()));
    return List.of(
        new ChecklistItem(
            "CARRY_OVER_DUE",
            back.isEmpty() ? ChecklistItem.Grade.PASSED : ChecklistItem.Grade.WARNING,
            facts));
  }
}
