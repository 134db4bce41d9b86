package wagefund.ledger.platform.audit;

import static wagefund.schema.read.Tables.FUND_PROFILE;
import static wagefund.schema.read.Tables.FUND_SCHEME;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEALED_LOG;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Times;

/**
 * 配置沿革: which rules the fund had when, on which paper and adopted by whom; the text of each lies in
 * the package as a file.
 */
final class RuleTables {

  private final AuditSource source;
  private final PostingProfiles ofTheLedger;

  RuleTables(AuditSource source, PostingProfiles ofTheLedger) {
    this.source = source;
    this.ofTheLedger = ofTheLedger;
  }

  /**
   * Rules as the fund had them.
   *
   * @param kind {@code SCHEME}, {@code POSTING_PROFILE}, or {@code POSTING_PROFILE_OF_THE_LEDGER}
   *     for those by which a fund is booked that has adopted none
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
                                r.seq(),
                                r.file()))));
  }

  /** All rules of the fund that were adopted up to the place of the package. */
  List<Rules> all() {
    List<Rules> all = new ArrayList<>(schemes());
    List<Rules> adopted = profiles();
    if (isBookedByTheLedgersOwn(adopted)) {
      all.addAll(ofTheLedger());
    }
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

  private List<Rules> ofTheLedger() {
    return ofTheLedger.editions().stream()
        .map(
            e ->
                new Rules(
                    "POSTING_PROFILE_OF_THE_LEDGER",
                    e.name(),
                    e.version(),
                    e.effectiveFrom().toString(),
                    "",
                    Digest.of(e.content()).hex(),
                    "",
                    "",
                    "",
                    "configuration/posting-of-the-ledger-%s-%s.yaml"
                        .formatted(plain(e.name()), plain(e.version())),
                    e.content()))
        .toList();
  }

  /** A name of a file can be read everywhere. */
  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
