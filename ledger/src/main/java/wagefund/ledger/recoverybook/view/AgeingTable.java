package wagefund.ledger.recoverybook.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.ReadError;
import wagefund.ledger.platform.read.ReceivableInBooks;
import wagefund.ledger.warning.command.Colour;

/** 追偿账龄表: what debtors owe on a day, by due date, by stage and by limitation. */
@Component
public record AgeingTable(ClaimBook book, ReceivableInBooks books) {

  private static final List<String> COLOURS =
      Arrays.stream(Colour.values()).map(Colour::name).toList();

  private static final Map<String, Comparator<ClaimOn>> SORTS = sorts();

  /**
   * What is looked for among the claims; an empty text is any.
   *
   * @param q part of the name of a debtor or of the number of a case
   * @param bucket a class of days overdue, by its name
   * @param limit a class of days to the limitation, by its name
   * @param open whether claims of which nothing is owed are left out
   */
  public record Wanted(
      String fundId,
      String caseId,
      String accountId,
      String q,
      String stage,
      String bucket,
      String limit,
      String colour,
      boolean open) {

    boolean fits(ClaimOn claim, Buckets overdue) {
      return (accountId.isEmpty() || accountId.equals(claim.accountId()))
          && (stage.isEmpty() || stage.equals(claim.stage()))
          && (bucket.isEmpty() || bucket.equals(Ageing.dueName(claim, overdue)))
          && (limit.isEmpty() || limit.equals(Ageing.limitName(claim)))
          && (colour.isEmpty() || colour.equals(claim.colour()))
          && (!open || claim.balance().fen() != 0)
          && names(claim);
    }

    private boolean names(ClaimOn claim) {
      String part = q.strip().toLowerCase(Locale.ROOT);
      return part.isEmpty()
          || claim.debtor().toLowerCase(Locale.ROOT).contains(part)
          || claim.caseNo().toLowerCase(Locale.ROOT).contains(part);
    }
  }

  public Ageing on(LocalDate asOf, String fundId, Buckets overdue) {
    return on(asOf, ClaimBook.NOW, fundId, overdue);
  }

  /** As {@link #on(LocalDate, String, Buckets)}, as it was known at a place of the log. */
  public Ageing on(LocalDate asOf, long upTo, String fundId, Buckets overdue) {
    List<ClaimOn> owed =
        book.on(asOf, upTo, new ClaimBook.Whose(fundId, "", "")).stream()
            .filter(claim -> claim.balance().fen() != 0)
            .toList();
    return Ageing.of(asOf, fundId, owed, overdue, books.receivable(fundId, asOf, upTo));
  }

  /** All claims that fit, in an order. */
  public List<ClaimOn> all(LocalDate asOf, Wanted wanted, Buckets overdue, String sort) {
    return all(new Asked(asOf, ClaimBook.NOW), wanted, overdue, sort);
  }

  /**
   * The two dates of a question.
   *
   * @param upTo up to which place of the log it was known
   */
  public record Asked(LocalDate asOf, long upTo) {}

  private List<ClaimOn> all(Asked asked, Wanted wanted, Buckets overdue, String sort) {
    Comparator<ClaimOn> order = order(sort);
    return book
        .on(asked.asOf(), asked.upTo(), new ClaimBook.Whose(wanted.fundId(), wanted.caseId(), ""))
        .stream()
        .filter(claim -> wanted.fits(claim, overdue))
        .sorted(order)
        .toList();
  }

  /**
   * A page of the claims that fit.
   *
   * @throws Malformed {@code SORT_UNKNOWN}
   */
  public Page<ClaimOn> claims(LocalDate asOf, Wanted wanted, Buckets overdue, Paging paging) {
    return cut(all(asOf, wanted, overdue, paging.sort()), paging);
  }

  /** As {@link #claims}, as they were known at a place of the log. */
  public Page<ClaimOn> known(Asked asked, Wanted wanted, Buckets overdue, Paging paging) {
    return cut(all(asked, wanted, overdue, paging.sort()), paging);
  }

  private static Page<ClaimOn> cut(List<ClaimOn> all, Paging paging) {
    int from = Math.min(all.size(), paging.offset());
    int to = Math.min(all.size(), from + paging.size());
    return new Page<>(all.subList(from, to), paging.page(), paging.size(), all.size());
  }

  /** One claim as it stood on a day. */
  public Optional<ClaimOn> find(String claimId, LocalDate asOf) {
    return find(claimId, asOf, ClaimBook.NOW);
  }

  /** One claim as it stood on a day, as it was known at a place of the log. */
  public Optional<ClaimOn> find(String claimId, LocalDate asOf, long upTo) {
    return book.on(asOf, upTo, new ClaimBook.Whose("", "", claimId)).stream().findFirst();
  }

  private static Comparator<ClaimOn> order(String sort) {
    String wanted = sort.isEmpty() ? "urgency" : sort;
    boolean descending = wanted.startsWith("-");
    Comparator<ClaimOn> order = SORTS.get(descending ? wanted.substring(1) : wanted);
    if (order == null) {
      throw new Malformed(
          ReadError.SORT_UNKNOWN,
          Facts.of("value", Facts.shorten(sort)).and("allowed", String.join(", ", SORTS.keySet())),
          "sort");
    }
    return (descending ? order.reversed() : order).thenComparing(ClaimOn::id);
  }

  /** Whether the list can be sorted so. */
  public static boolean isOrder(String sort) {
    return SORTS.containsKey(sort.startsWith("-") ? sort.substring(1) : sort);
  }

  private static Map<String, Comparator<ClaimOn>> sorts() {
    Comparator<ClaimOn> byBalance = Comparator.comparing(ClaimOn::balance);
    Map<String, Comparator<ClaimOn>> sorts = new LinkedHashMap<>();
    sorts.put(
        "urgency",
        Comparator.comparingInt((ClaimOn c) -> urgency(c.colour()))
            .thenComparing(byBalance.reversed()));
    sorts.put("balance", byBalance);
    sorts.put("debtor", Comparator.comparing(ClaimOn::debtor));
    sorts.put("openedOn", Comparator.comparing(ClaimOn::openedOn));
    sorts.put(
        "dueOn", Comparator.comparing(c -> Optional.ofNullable(c.dueOn()).orElse(LocalDate.MAX)));
    sorts.put("daysOverdue", Comparator.comparingInt(ClaimOn::daysOverdue));
    sorts.put("limitationOn", Comparator.comparing(ClaimOn::limitationOn));
    sorts.put("recovered", Comparator.comparing(c -> c.recovered().fen()));
    return sorts;
  }

  /** The place of a colour, the most pressing first; none comes last. */
  static int urgency(String colour) {
    return colour.isEmpty() ? COLOURS.size() : COLOURS.indexOf(colour);
  }
}
