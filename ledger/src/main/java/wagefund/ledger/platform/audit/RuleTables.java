package wagefund.ledger.platform.audit;

import static wagefund.schema.read.Tables.FUND_PROFILE;
import static wagefund.schema.read.Tables.FUND_SCHEME;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEALED_LOG;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Times;

/**
 * 配置沿革: which rules the fund had when, on which paper and adopted by whom; the text of each lies in
 * the package as a file.
 */
final class RuleTables {

  private static final int DIGITS = 8;

  private final AuditSource source;

  RuleTables(AuditSource source) {
    this.source = source;
  }

  /**
   * Rules as the fund had them.
   *
   * @param kind {@code SCHEME}, {@code POSTING_PROFILE}, or one of {@link RuleFiles.Kind} for what
   *     no fund adopts
   * @param adoptedOn the day on which they were adopted, or on which the ledger first ran with them
   * @param usedUntil the day on which other words came in their place; empty where none did
   * @param seq the place in the sealed log at which they were adopted; empty where they were not
   * @param file where in the package the text lies
   */
  record Rules(
      String kind,
      String name,
      String version,
      String effectiveFrom,
      String document,
      String digest,
      String adoptedBy,
      String adoptedOn,
      String usedUntil,
      String seq,
      String file,
      String content) {}

  AuditTable configuration() {
    return new AuditTable(
        "configuration",
        List.of(
            "kind",
            "name",
            "version",
            "effectiveFrom",
            "document",
            "digest",
            "adoptedBy",
            "adoptedOn",
            "usedUntil",
            "seq",
            "file"),
        List.of(),
        rows ->
            all()
                .forEach(
                    r ->
                        rows.accept(
                            List.of(
                                r.kind(),
                                r.name(),
                                r.version(),
                                r.effectiveFrom(),
                                r.document(),
                                r.digest(),
                                r.adoptedBy(),
                                r.adoptedOn(),
                                r.usedUntil(),
                                r.seq(),
                                r.file()))));
  }

  /** All rules of the fund that were adopted up to the place of the package. */
  List<Rules> all() {
    List<Rules> all = new ArrayList<>(schemes());
    List<Rules> adopted = profiles();
    boolean own = isBookedByTheLedgersOwn(adopted);
    used().filter(u -> concerns(u.rule(), own)).map(RuleTables::rules).forEach(all::add);
    all.addAll(adopted);
    return all;
  }

  private List<Rules> schemes() {
    return source
        .read()
        .selectFrom(FUND_SCHEME)
        .where(FUND_SCHEME.FUND_ID.eq(source.asked().fundId()))
        .and(FUND_SCHEME.SEQ.le(source.asked().knownSeq()))
        .orderBy(FUND_SCHEME.SEQ)
        .fetch(
            r ->
                new Rules(
                    "SCHEME",
                    r.getSchemeId(),
                    r.getSchemeVersion(),
                    r.getEffectiveFrom().toString(),
                    r.getDocument(),
                    r.getDigest(),
                    r.getAdoptedBy(),
                    dayOf(r.getSeq()),
                    "",
                    Long.toString(r.getSeq()),
                    "configuration/scheme-%d-%s-%s.yaml"
                        .formatted(r.getSeq(), plain(r.getSchemeId()), plain(r.getSchemeVersion())),
                    r.getContent()));
  }

  /** The day of the event at a place of the log. */
  private String dayOf(long seq) {
    String moment =
        source
            .read()
            .select(DOMAIN_EVENT_ENTRY.TIME_STAMP)
            .from(DOMAIN_EVENT_ENTRY)
            .join(SEALED_LOG)
            .on(SEALED_LOG.GLOBAL_INDEX.eq(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX))
            .where(SEALED_LOG.SEQ.eq(seq))
            .fetchSingle(DOMAIN_EVENT_ENTRY.TIME_STAMP);
    return Instant.parse(moment).atZone(Times.ZONE).toLocalDate().toString();
  }

  private List<Rules> profiles() {
    return source
        .read()
        .selectFrom(FUND_PROFILE)
        .where(FUND_PROFILE.FUND_ID.eq(source.asked().fundId()))
        .and(FUND_PROFILE.SEQ.le(source.asked().knownSeq()))
        .orderBy(FUND_PROFILE.SEQ)
        .fetch(
            r ->
                new Rules(
                    "POSTING_PROFILE",
                    r.getProfile(),
                    r.getVersion(),
                    r.getEffectiveFrom().toString(),
                    r.getDocument(),
                    r.getDigest(),
                    r.getAdoptedBy(),
                    r.getAdoptedOn().toString(),
                    "",
                    Long.toString(r.getSeq()),
                    "configuration/posting-%d-%s-%s.yaml"
                        .formatted(r.getSeq(), plain(r.getProfile()), plain(r.getVersion())),
                    r.getContent()));
  }

  /** Whether there are vouchers that no adopted rules are for. */
  private boolean isBookedByTheLedgersOwn(List<Rules> adopted) {
    if (adopted.isEmpty()) {
      return true;
    }
    long first = Long.parseLong(adopted.get(0).seq());
    LocalDate from =
        adopted.stream().map(r -> LocalDate.parse(r.effectiveFrom())).sorted().findFirst().get();
    return source
        .read()
        .fetchExists(
            VOUCHER, source.ofFund().and(VOUCHER.SEQ.lt(first).or(VOUCHER.ON_DATE.lt(from))));
  }

  private Stream<UsedRules.Used> used() {
    return UsedRules.upTo(
        source.read(), LocalDateTime.ofInstant(source.asked().requestedAt(), ZoneOffset.UTC))
        .stream();
  }

  /** Calendars of the years, and of the one after: a period that began runs on into it. */
  private boolean concerns(RuleFiles.Rule rule, boolean own) {
    return switch (rule.kind()) {
      case CALENDAR -> {
        int year = Integer.parseInt(rule.name());
        yield year >= source.asked().from().getYear() && year <= source.asked().to().getYear() + 1;
      }
      case POSTING_PROFILE_OF_THE_LEDGER -> own;
      case WARNING_RULES, LPR_TABLE -> true;
    };
  }

  private static Rules rules(UsedRules.Used used) {
    RuleFiles.Rule rule = used.rule();
    String digest = Digest.of(rule.content()).hex();
    String version = rule.version().isEmpty() ? "" : "-" + plain(rule.version());
    return new Rules(
        rule.kind().name(),
        rule.name(),
        rule.version(),
        rule.effectiveFrom(),
        "",
        digest,
        "",
        day(used.from()),
        used.until().map(RuleTables::day).orElse(""),
        "",
        "configuration/%s-%s%s-%s.%s"
            .formatted(
                rule.kind().file,
                plain(rule.name()),
                version,
                digest.substring(0, DIGITS),
                rule.kind().ending),
        rule.content());
  }

  private static String day(LocalDateTime moment) {
    return moment.atOffset(ZoneOffset.UTC).atZoneSameInstant(Times.ZONE).toLocalDate().toString();
  }

  /** A name of a file can be read everywhere. */
  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
