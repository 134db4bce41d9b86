package wagefund.ledger.deposit.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.deposit.command.DepositStatus;

/**
 * How far the way back to the contractor is gone.
 *
 * @param phase none before the projects are completed
 * @param officers who acted on this release so far
 * @param openObjections the objections that are not settled, by number
 */
record Release(
    Optional<DepositStatus> phase,
    List<String> officers,
    Optional<LocalDate> endsOn,
    List<Integer> openObjections,
    int objections) {

  static final Release NONE =
      new Release(Optional.empty(), List.of(), Optional.empty(), List.of(), 0);

  Release completed() {
    return new Release(
        Optional.of(DepositStatus.COMPLETED), List.of(), Optional.empty(), List.of(), 0);
  }

  Release announced(String by, LocalDate lastDay) {
    return new Release(
        Optional.of(DepositStatus.PUBLIC_NOTICE), List.of(by), Optional.of(lastDay), List.of(), 0);
  }

  Release objected(int no) {
    List<Integer> open = new ArrayList<>(openObjections);
    open.add(no);
    return new Release(phase, officers, endsOn, open, no);
  }

  Release settled(int no) {
    List<Integer> open = openObjections.stream().filter(o -> o != no).toList();
    return new Release(phase, officers, endsOn, open, objections);
  }

  Release reviewed(String by) {
    List<String> both = new ArrayList<>(officers);
    both.add(by);
    return new Release(
        Optional.of(DepositStatus.REVIEWED), both, endsOn, openObjections, objections);
  }

  Release released() {
    return new Release(
        Optional.of(DepositStatus.RELEASED), officers, endsOn, openObjections, objections);
  }
}
