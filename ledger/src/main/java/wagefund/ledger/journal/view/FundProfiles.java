package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.FUND_BOOK;
import static wagefund.schema.read.Tables.FUND_PROFILE;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import wagefund.ledger.fund.event.FundEstablished;
import wagefund.ledger.fund.event.PostingProfileAdopted;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.schema.read.tables.records.FundBookRecord;
import wagefund.schema.read.tables.records.FundProfileRecord;

/** Which posting rules each fund is booked by: those that it adopted, else those of the ledger. */
final class FundProfiles {

  /** The field of an event that names a fund. */
  private static final ClassValue<Optional<RecordComponent>> FIELD =
      new ClassValue<>() {
        @Override
        protected Optional<RecordComponent> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(c -> c.getName().equals("fundId") && c.getType() == FundId.class)
              .findFirst();
        }
      };

  private FundProfiles() {}

  static void begin(FundEstablished e, WriteSet rows) {
    FundBookRecord book = new FundBookRecord();
    book.setFundId(e.fundId().value());
    book.setProfiles(0);
    book.setLinesSinceSnapshot(0);
    book.setLastCopySeq(0L);
    rows.add(book);
  }

  static void adopt(PostingProfileAdopted e, long seq, WriteSet rows) {
    FundBookRecord book = rows.get(FUND_BOOK, e.fundId().value());
    book.setProfiles(book.getProfiles() + 1);
    FundProfileRecord row = new FundProfileRecord();
    row.setFundId(e.fundId().value());
    row.setNo(book.getProfiles());
    row.setProfile(e.profile());
    row.setVersion(e.version());
    row.setEffectiveFrom(e.effectiveFrom());
    row.setDigest(e.digest().hex());
    row.setContent(e.content());
    row.setDocument(e.document().inWords());
    row.setAdoptedBy(e.by());
    row.setAdoptedOn(e.on());
    row.setSeq(seq);
    rows.add(row);
  }

  /** The rules for an event: of its fund, where it names one that has adopted any. */
  static PostingProfiles of(Record happened, PostingProfiles shipped, WriteSet rows) {
    Optional<FundId> fund = fundOf(happened);
    Optional<FundBookRecord> book = fund.flatMap(id -> rows.find(FUND_BOOK, id.value()));
    if (book.isEmpty() || book.get().getProfiles() == 0) {
      return shipped;
    }
    List<PostingProfiles.Adopted> adopted = new ArrayList<>();
    for (int no = 1; no <= book.get().getProfiles(); no++) {
      FundProfileRecord row = rows.get(FUND_PROFILE, book.get().getFundId(), no);
      adopted.add(new PostingProfiles.Adopted(row.getEffectiveFrom(), row.getContent()));
    }
    return shipped.with(adopted);
  }

  /** The rules of a fund as they are now. */
  static PostingProfiles of(FundId fund, PostingProfiles shipped, DSLContext read) {
    List<FundProfileRecord> found =
        new ArrayList<>(
            read.selectFrom(FUND_PROFILE).where(FUND_PROFILE.FUND_ID.eq(fund.value())).fetch());
    found.sort(Comparator.comparing(FundProfileRecord::getNo));
    return shipped.with(
        found.stream()
            .map(row -> new PostingProfiles.Adopted(row.getEffectiveFrom(), row.getContent()))
            .toList());
  }

  static Optional<FundId> fundOf(Record happened) {
    return FIELD
        .get(happened.getClass())
        .map(
            field -> {
              try {
                return (FundId) field.getAccessor().invoke(happened);
              } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
              }
            });
  }
}
