package wagefund.ledger.warning.view;

import static wagefund.schema.read.Tables.POSTING_CLOSURE;

import java.util.List;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.WarningCode;
import wagefund.schema.read.tables.records.PostingClosureRecord;

/** Posting that a check has closed: no money moves until an administrator opens it. */
record PostingIsClosed() implements Watch {

  @Override
  public WarningCode code() {
    return WarningCode.POSTING_CLOSED;
  }

  @Override
  public List<Warning> look(Looking looking, Rule rule) {
    return looking
        .read()
        .selectFrom(POSTING_CLOSURE)
        .where(POSTING_CLOSURE.CLOSED_ON.le(looking.asOf()))
        .and(
            POSTING_CLOSURE.REOPENED_ON.isNull().or(POSTING_CLOSURE.REOPENED_ON.gt(looking.asOf())))
        .fetch()
        .stream()
        .flatMap(closure -> judge(closure, looking, rule).stream())
        .toList();
  }

  private java.util.Optional<Warning> judge(
      PostingClosureRecord closure, Looking looking, Rule rule) {
    int days = -Looking.daysUntil(looking.asOf(), closure.getClosedOn());
    return rule.colourOf(days)
        .map(
            colour ->
                new Warning(
                    code(),
                    code().kind(),
                    colour,
                    new Warning.Subject("closure", closure.getClosureId(), "记账"),
                    "",
                    "",
                    closure.getClosedOn(),
                    null,
                    days,
                    Money.ZERO,
                    "记账已暂停：" + first(closure) + "。请消除差异，由管理员凭文件恢复记账。",
                    "Posting is closed: "
                        + first(closure)
                        + ". Mend it; an administrator opens posting on a paper.",
                    "/"));
  }

  private static String first(PostingClosureRecord closure) {
    return closure.getDifferences().lines().findFirst().orElse("");
  }
}
