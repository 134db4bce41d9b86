package wagefund.ledger.platform.audit;

import java.util.ArrayList;
import java.util.List;
import wagefund.ledger.identity.store.Officer;

/** What stands in a package, table by table, up to the place in the sealed log it tells of. */
final class AuditData {

  private final AuditSource source;
  private final List<Officer> officers;
  private final RuleTables rules;

  AuditData(AuditSource source, List<Officer> officers) {
    this.source = source;
    this.officers = officers;
    this.rules = new RuleTables(source);
  }

  /** Those of which each row keeps its place in the sealed log. */
  List<AuditTable> tables() {
    List<AuditTable> tables = new ArrayList<>(new BookTables(source).all());
    tables.add(new VoucherTable(source).vouchers());
    tables.addAll(new PaperTables(source, officers).ofHistory());
    tables.add(rules.configuration());
    tables.addAll(new SealTables(source).all());
    return tables;
  }

  /** Those of which only the present is kept. */
  List<AuditTable> tablesOfState() {
    return new PaperTables(source, officers).ofState();
  }

  /** The same package, read from another read schema. */
  AuditData reading(org.jooq.DSLContext other) {
    return new AuditData(source.reading(other), officers);
  }

  AuditSource source() {
    return source;
  }

  List<RuleTables.Rules> rules() {
    return rules.all();
  }
}
