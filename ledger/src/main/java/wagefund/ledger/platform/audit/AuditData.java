package wagefund.ledger.platform.audit;

import java.util.ArrayList;
import java.util.List;
import wagefund.ledger.identity.store.Officer;
import wagefund.ledger.journal.domain.PostingProfiles;

/** What stands in a package, table by table, up to the place in the sealed log it tells of. */
final class AuditData {

  private final AuditSource source;
  private final List<Officer> officers;
  private final RuleTables rules;

  AuditData(AuditSource source, List<Officer> officers, PostingProfiles profiles) {
    this.source = source;
    this.officers = officers;
    this.rules = new RuleTables(source, profiles);
  }

  List<AuditTable> tables() {
    List<AuditTable> tables = new ArrayList<>(new BookTables(source).all());
    tables.add(new VoucherTable(source).vouchers());
    tables.addAll(new PaperTables(source, officers).all());
    tables.add(rules.configuration());
    tables.addAll(new SealTables(source).all());
    return tables;
  }

  List<RuleTables.Rules> rules() {
    return rules.all();
  }
}
