package wagefund.ledger.scheme.command;

import java.util.List;
import wagefund.ledger.kernel.Money;

/**
 * How one cap came out for a case, as the approval sheet shows it.
 *
 * @param rule the name of the cap in the scheme file; {@code outstanding} is the ledger's own rule
 *     that nobody is advanced more than is still owed
 * @param kind the kind in the scheme file, such as {@code percentOfArrears}
 * @param title the title of the cap
 * @param level whether it limits each worker or the case; a worker's cap shows sums over the case
 * @param base the arrears on which it is reckoned
 * @param baseText how the figure came about, such as {@code 20% × 1,718,122.00}
 * @param figure what the cap allows in all
 * @param usedBefore what earlier advances have used up of it
 * @param left what may still be advanced under this cap alone
 * @param binds whether it is one of the caps that set the total; several may tie
 * @param members the caps of a group, empty for others
 */
public record CapFigure(
    String rule,
    String kind,
    Title title,
    CapLevel level,
    CapBase base,
    Title baseText,
    Money figure,
    Money usedBefore,
    Money left,
    boolean binds,
    List<CapFigure> members) {

  public CapFigure {
    members = List.copyOf(members);
  }
}
