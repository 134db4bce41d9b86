package wagefund.reporting;

/**
 * The figures that a statement would print contradict one another. Nothing is printed: the read
 * schema has to be rebuilt, or the ledger looked into.
 */
public final class DoesNotFoot extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  DoesNotFoot(String message) {
    super(message);
  }

  static void unlessEqual(String what, long oneFen, long otherFen) {
    if (oneFen != otherFen) {
      throw new DoesNotFoot(
          what + ": " + Figures.yuan(oneFen) + " is not " + Figures.yuan(otherFen));
    }
  }
}
