package wagefund.ledger.vault.store;

import static wagefund.schema.read.Tables.CASE_WORKER;
import static wagefund.schema.store.Tables.VAULT_ACCOUNT;
import static wagefund.schema.store.Tables.VAULT_PERSON;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.NationalId;
import wagefund.ledger.platform.read.CheckName;
import wagefund.ledger.platform.read.InTwoLanguages;
import wagefund.ledger.platform.read.KeptCheck;
import wagefund.schema.store.tables.records.VaultAccountRecord;
import wagefund.schema.store.tables.records.VaultPersonRecord;

/** Each row of the vault opens under its own id, and is found by the number that is in it. */
@Component
class VaultOpens implements KeptCheck {

  private final DSLContext db;
  private final Path folder;

  VaultOpens(
      DSLContext db,
      @Value("${ledger.vault.keys:${ledger.database.data-dir:data}/vault-keys}") String folder) {
    this.db = db;
    this.folder = Path.of(folder);
  }

  @Override
  public CheckName name() {
    return new CheckName("个人信息库每行均可解密", "Every row of the vault opens");
  }

  @Override
  public boolean isPossible() {
    return VaultKeys.areIn(folder);
  }

  @Override
  public List<String> differences() {
    VaultKeys keys = VaultKeys.in(folder);
    VaultIndexes indexes = new VaultIndexes(keys);
    List<String> differences = new ArrayList<>();
    try (var people = db.selectFrom(VAULT_PERSON).fetchSize(1_000).fetchLazy()) {
      people.forEach(row -> note(differences, "vault_person", row.getPersonId(), of(row, keys)));
    }
    try (var accounts = db.selectFrom(VAULT_ACCOUNT).fetchSize(1_000).fetchLazy()) {
      accounts.forEach(
          row -> note(differences, "vault_account", row.getAccountId(), of(row, keys, indexes)));
    }
    db.selectDistinct(VAULT_ACCOUNT.PERSON_ID)
        .from(VAULT_ACCOUNT)
        .leftJoin(VAULT_PERSON)
        .on(VAULT_PERSON.PERSON_ID.eq(VAULT_ACCOUNT.PERSON_ID))
        .where(VAULT_PERSON.PERSON_ID.isNull())
        .forEach(
            row ->
                note(
                    differences,
                    "vault_person",
                    row.value1(),
                    InTwoLanguages.of("此人缺失，却有账户", "it is missing, and has an account")));
    db.selectDistinct(CASE_WORKER.ACCOUNT_ID)
        .from(CASE_WORKER)
        .leftJoin(VAULT_ACCOUNT)
        .on(VAULT_ACCOUNT.ACCOUNT_ID.eq(CASE_WORKER.ACCOUNT_ID))
        .where(VAULT_ACCOUNT.ACCOUNT_ID.isNull())
        .forEach(
            row ->
                note(
                    differences,
                    "vault_account",
                    row.value1(),
                    InTwoLanguages.of("此账户缺失", "it is missing")));
    return differences;
  }

  private static void note(List<String> to, String table, String id, String wrong) {
    if (!wrong.isEmpty()) {
      to.add(table + " [" + id + "]: " + wrong);
    }
  }

  private static String of(VaultPersonRecord row, VaultKeys keys) {
    try {
      Sealed.Person person =
          Sealed.read(keys.open(row.getPersonId(), row.getSealed()), Sealed.Person.class);
      Index index = new VaultIndexes(keys).of(new NationalId(person.idNumber()));
      return Arrays.equals(index.bytes(), row.getIdIndex())
          ? ""
          : InTwoLanguages.of("id_index 属于他人", "id_index is another person's");
    } catch (IllegalStateException | Malformed e) {
      return InTwoLanguages.of("无法解密", "it does not open");
    }
  }

  private static String of(VaultAccountRecord row, VaultKeys keys, VaultIndexes indexes) {
    try {
      Sealed.Account account =
          Sealed.read(keys.open(row.getAccountId(), row.getSealed()), Sealed.Account.class);
      if (!Arrays.equals(indexes.of(new CardNumber(account.card())).bytes(), row.getCardIndex())) {
        return InTwoLanguages.of("card_index 属于另一张卡", "card_index is another card's");
      }
      return account.isOf(row.getPersonId(), row.getBankCode())
          ? ""
          : InTwoLanguages.of("person_id 或 bank_code 不符", "person_id or bank_code is another");
    } catch (IllegalStateException | Malformed e) {
      return InTwoLanguages.of("无法解密", "it does not open");
    }
  }
}
