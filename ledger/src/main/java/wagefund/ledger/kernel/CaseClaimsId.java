package wagefund.ledger.kernel;

/** Names what is kept of the claims of one case: which there are, and who was paid twice. */
public record CaseClaimsId(String value) implements Identifier {

  public CaseClaimsId {
    Identifier.require(value);
  }

  public static CaseClaimsId of(CaseId caseId) {
    return new CaseClaimsId("claims:" + caseId.value());
  }

  @Override
  public String toString() {
    return value;
  }
}
