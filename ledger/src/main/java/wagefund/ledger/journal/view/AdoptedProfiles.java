package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.FUND_PROFILE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.FundId;

/** The posting rules that a fund adopted. */
@Component
public class AdoptedProfiles {

  private final DSLContext read;

  AdoptedProfiles(DSLContext read) {
    this.read = read;
  }

  public List<AdoptedProfile> of(FundId fund) {
    return read.select(
            FUND_PROFILE.NO,
            FUND_PROFILE.PROFILE,
            FUND_PROFILE.VERSION,
            FUND_PROFILE.EFFECTIVE_FROM,
            FUND_PROFILE.DIGEST,
            FUND_PROFILE.DOCUMENT,
            FUND_PROFILE.ADOPTED_BY,
            FUND_PROFILE.ADOPTED_ON)
        .from(FUND_PROFILE)
        .where(FUND_PROFILE.FUND_ID.eq(fund.value()))
        .orderBy(FUND_PROFILE.NO)
        .fetch(Records.mapping(AdoptedProfile::new));
  }
}
