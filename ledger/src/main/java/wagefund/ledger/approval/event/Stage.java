package wagefund.ledger.approval.event;

import wagefund.ledger.kernel.Role;

/**
 * One stage of an approval.
 *
 * @param number from 1
 * @param name its name in the scheme
 * @param titleZh its title in Chinese
 * @param titleEn its title in English
 * @param role who may sign it
 */
public record Stage(int number, String name, String titleZh, String titleEn, Role role) {}
