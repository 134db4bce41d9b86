package wagefund.ledger.approval.event;

import java.util.Optional;
import wagefund.ledger.kernel.Role;

/**
 * One stage of an approval.
 *
 * @param number from 1
 * @param name its name in the scheme
 * @param titleZh its title in Chinese
 * @param titleEn its title in English
 * @param role who may sign it
 * @param workingDays within how many working days; empty: no limit
 * @param escalateTo who may sign in its place once the limit has passed; empty: nobody
 */
public record Stage(
    int number,
    String name,
    String titleZh,
    String titleEn,
    Role role,
    Optional<Integer> workingDays,
    Optional<Role> escalateTo) {}
