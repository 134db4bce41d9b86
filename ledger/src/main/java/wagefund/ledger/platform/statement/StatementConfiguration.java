package wagefund.ledger.platform.statement;

import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wagefund.ledger.identity.store.Officers;
import wagefund.reporting.CheckpointDirectory;
import wagefund.reporting.Issuer;
import wagefund.reporting.PastReads;
import wagefund.reporting.PeopleDirectory;
import wagefund.reporting.Statements;

/** The statements of this ledger. */
@Configuration
class StatementConfiguration {

  @Bean
  Statements statements(
      DSLContext read,
      PeopleDirectory people,
      Officers officers,
      CheckpointDirectory checkpoints,
      PastReads past,
      @Value("${ledger.issuer.name:欠薪应急周转金管理办公室}") String name,
      @Value("${ledger.issuer.name-in-english:Office of the Emergency Fund}") String english) {
    return new Statements(
        read, people, officers::displayNames, checkpoints, past, new Issuer(name, english));
  }
}
