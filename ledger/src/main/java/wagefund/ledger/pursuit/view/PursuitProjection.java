package wagefund.ledger.pursuit.view;

import static wagefund.schema.read.Tables.BANKRUPTCY_ESTATE;
import static wagefund.schema.read.Tables.CLAIM_PURSUIT;
import static wagefund.schema.read.Tables.ESTATE_ENTRY;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.pursuit.event.BankruptcyAccepted;
import wagefund.ledger.pursuit.event.BankruptcyClosed;
import wagefund.ledger.pursuit.event.BankruptcyFiled;
import wagefund.ledger.pursuit.event.CreditorClass;
import wagefund.ledger.pursuit.event.EstateClaimAdmitted;
import wagefund.ledger.pursuit.event.EstateClaimDeclared;
import wagefund.ledger.pursuit.event.EstateDistributed;
import wagefund.ledger.pursuit.event.EstateShare;
import wagefund.ledger.pursuit.event.PursuitStep;
import wagefund.ledger.pursuit.event.PursuitStepTaken;
import wagefund.schema.read.tables.records.BankruptcyEstateRecord;
import wagefund.schema.read.tables.records.ClaimPursuitRecord;
import wagefund.schema.read.tables.records.EstateClassRecord;
import wagefund.schema.read.tables.records.EstateEntryRecord;
import wagefund.schema.read.tables.records.EstateShareRecord;
import wagefund.schema.read.tables.records.PursuitStepRecord;

/** Keeps the steps of each pursuit, and the bankruptcies with their distributions. */
@Component
@Order(20)
class PursuitProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(PursuitStepTaken.class, PursuitProjection::taken)
          .on(BankruptcyFiled.class, PursuitProjection::filed)
          .on(BankruptcyAccepted.class, PursuitProjection::accepted)
          .on(EstateClaimDeclared.class, PursuitProjection::declared)
          .on(EstateClaimAdmitted.class, PursuitProjection::admitted)
          .on(EstateDistributed.class, PursuitProjection::distributed)
          .on(BankruptcyClosed.class, PursuitProjection::closed);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void taken(PursuitStepTaken e, SealedEvent entry, WriteSet rows) {
    ClaimPursuitRecord row =
        rows.find(CLAIM_PURSUIT, e.claimId().value())
            .orElseGet(
                () -> {
                  ClaimPursuitRecord first = new ClaimPursuitRecord();
                  first.setClaimId(e.claimId().value());
                  first.setCaseId(e.caseId().value());
                  first.setFundId(e.fundId().value());
                  first.setLitigation("");
                  first.setEnforcement("");
                  first.setCriminal("");
                  first.setListing("");
                  first.setEstateId("");
                  return rows.add(first);
                });
    row.setDebtor(e.debtor());
    row.setLastOn(e.on());
    String phase = isOpen(e.step()) ? "OPEN" : e.step().name();
    switch (e.step().track()) {
      case LITIGATION -> row.setLitigation(phase);
      case ENFORCEMENT -> {
        row.setEnforcement(phase);
        if (row.getLitigation().equals("OPEN")) {
          row.setLitigation("ENFORCED");
        }
      }
      case CRIMINAL -> row.setCriminal(e.step().name());
      case LISTING -> row.setListing(e.step().name());
      case BANKRUPTCY -> bankrupt(row, e);
    }
    rows.add(step(e, entry));
  }

  private static void bankrupt(ClaimPursuitRecord row, PursuitStepTaken e) {
    row.setEstateId(e.estate().map(EstateId::value).orElse(""));
    if (e.step() == PursuitStep.BANKRUPTCY_DECLARED) {
      row.setBankruptcyOn(e.on());
    } else if (e.step() == PursuitStep.BANKRUPTCY_DISTRIBUTED) {
      row.setDistributionOn(e.on());
    }
  }

  private static boolean isOpen(PursuitStep step) {
    return switch (step) {
      case SUIT_FILED,
          JUDGMENT_GIVEN,
          JUDGMENT_EFFECTIVE,
          ENFORCEMENT_APPLIED,
          ENFORCEMENT_RESUMED ->
          true;
      default -> false;
    };
  }

  private static PursuitStepRecord step(PursuitStepTaken e, SealedEvent entry) {
    PursuitStepRecord row = new PursuitStepRecord();
    row.setClaimId(e.claimId().value());
    row.setSeq(entry.seq());
    row.setCaseId(e.caseId().value());
    row.setFundId(e.fundId().value());
    row.setDebtor(e.debtor());
    row.setDebtorCode(e.debtorCode());
    row.setTrack(e.step().track().name());
    row.setStep(e.step().name());
    row.setOnDate(e.on());
    row.setAuthority(e.authority());
    row.setCourtCaseNo(e.caseNo());
    row.setAmountFen(e.amount().map(Money::fen).orElse(null));
    row.setEffectiveOn(e.effectiveOn().orElse(null));
    row.setOutstandingFen(e.outstanding().fen());
    row.setReason(e.reason());
    row.setDocument(e.document().number());
    row.setDocumentTitle(e.document().title());
    row.setDocumentDated(e.document().dated());
    row.setOfficer(e.by());
    return row;
  }

  private static void filed(BankruptcyFiled e, SealedEvent entry, WriteSet rows) {
    BankruptcyEstateRecord row = new BankruptcyEstateRecord();
    row.setEstateId(e.estateId().value());
    row.setDebtor(e.debtor());
    row.setDebtorCode(e.debtorCode());
    row.setCourt(e.court());
    row.setCourtCaseNo(e.caseNo());
    row.setStatus("FILED");
    row.setFiledOn(e.on());
    row.setAdministrator("");
    row.setSubrogatedClass(e.subrogatedClass());
    row.setDistributions(0);
    row.setDistributedFen(0L);
    row.setSeq(entry.seq());
    rows.add(row);
    for (CreditorClass creditors : e.classes()) {
      EstateClassRecord row2 = new EstateClassRecord();
      row2.setEstateId(e.estateId().value());
      row2.setName(creditors.name());
      row2.setRankNo(creditors.rank());
      row2.setTitleZh(creditors.zh());
      row2.setTitleEn(creditors.en());
      rows.add(row2);
    }
  }

  private static void accepted(BankruptcyAccepted e, SealedEvent entry, WriteSet rows) {
    BankruptcyEstateRecord row = rows.get(BANKRUPTCY_ESTATE, e.estateId().value());
    row.setStatus("ACCEPTED");
    row.setAcceptedOn(e.on());
    row.setAdministrator(e.administrator());
    row.setDeclareBy(e.declareBy());
  }

  private static void declared(EstateClaimDeclared e, SealedEvent entry, WriteSet rows) {
    EstateEntryRecord row = new EstateEntryRecord();
    row.setEstateId(e.estateId().value());
    row.setEntry(e.entry().key());
    row.setKind(e.entry().kind().name());
    row.setClassName(e.entry().className());
    row.setCaseId(e.entry().caseId().map(CaseId::value).orElse(""));
    row.setFundId(e.entry().fundId().map(FundId::value).orElse(""));
    row.setDeclaredFen(e.declared().fen());
    row.setAdmittedFen(0L);
    row.setDistributedFen(0L);
    row.setLate(e.late());
    row.setOnDate(e.on());
    row.setDocument(e.document().inWords());
    row.setSeq(entry.seq());
    rows.add(row);
  }

  private static void admitted(EstateClaimAdmitted e, SealedEvent entry, WriteSet rows) {
    rows.get(ESTATE_ENTRY, e.estateId().value(), e.entry().key())
        .setAdmittedFen(e.admitted().fen());
  }

  private static void distributed(EstateDistributed e, SealedEvent entry, WriteSet rows) {
    BankruptcyEstateRecord estate = rows.get(BANKRUPTCY_ESTATE, e.estateId().value());
    estate.setStatus("DISTRIBUTING");
    estate.setDistributions(e.number());
    estate.setDistributedFen(estate.getDistributedFen() + e.amount().fen());
    for (EstateShare share : e.shares()) {
      EstateEntryRecord own = rows.get(ESTATE_ENTRY, e.estateId().value(), share.entry().key());
      own.setDistributedFen(own.getDistributedFen() + share.amount().fen());
      EstateShareRecord row = new EstateShareRecord();
      row.setEstateId(e.estateId().value());
      row.setNumber(e.number());
      row.setEntry(share.entry().key());
      row.setClassName(share.entry().className());
      row.setOnDate(e.on());
      row.setAmountFen(share.amount().fen());
      row.setDocument(e.document().inWords());
      rows.add(row);
    }
  }

  private static void closed(BankruptcyClosed e, SealedEvent entry, WriteSet rows) {
    BankruptcyEstateRecord row = rows.get(BANKRUPTCY_ESTATE, e.estateId().value());
    row.setStatus("CLOSED");
    row.setClosedOn(e.on());
  }
}
