package wagefund.ledger.pursuit.view;

import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.Money;

/** A bankruptcy with its classes, what stands in them, and what was distributed. */
public record EstateDetails(
    EstateRow estate, List<ClassRow> classes, List<EntryRow> entries, List<ShareRow> shares) {

  public EstateDetails {
    classes = List.copyOf(classes);
    entries = List.copyOf(entries);
    shares = List.copyOf(shares);
  }

  /** A class of creditors with its totals. */
  public record ClassRow(
      String name,
      int rank,
      String titleZh,
      String titleEn,
      Money declared,
      Money admitted,
      Money distributed) {}

  /** What was declared, admitted and distributed. */
  public record EntryRow(
      String entry,
      String kind,
      String className,
      String caseId,
      String fundId,
      Money declared,
      Money admitted,
      Money distributed,
      boolean late,
      LocalDate on,
      String document) {}

  /** What one distribution gave. */
  public record ShareRow(
      int number, String entry, String className, LocalDate on, Money amount, String document) {}
}
