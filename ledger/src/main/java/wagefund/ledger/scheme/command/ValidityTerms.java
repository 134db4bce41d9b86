package wagefund.ledger.scheme.command;

import java.util.Optional;

/**
 * 时效: how long a request and an approval stand. What has run out expires, and a reservation is free
 * again.
 *
 * @param undecided from the request until the last signature; empty: no limit
 * @param unreleased from the approval until the money leaves; empty: no limit
 */
public record ValidityTerms(Optional<Days> undecided, Optional<Days> unreleased) {

  public static final ValidityTerms NONE = new ValidityTerms(Optional.empty(), Optional.empty());
}
