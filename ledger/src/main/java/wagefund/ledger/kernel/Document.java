package wagefund.ledger.kernel;

import java.time.LocalDate;

/**
 * The paper on whose authority something is done: an appropriation notice, a court's transfer slip.
 *
 * @param number its number, at most 120 characters
 * @param title its title, at most 200 characters, may be empty
 * @param dated the date that it bears
 */
public record Document(String number, String title, LocalDate dated) {

  public Document {
    number = Text.required(number, 120, "document.number");
    title = Text.optional(title, 200, "document.title");
  }

  /** Number, title and date in one line, at most 330 characters. */
  public String inWords() {
    return title.isEmpty() ? number + " " + dated : number + " " + title + " " + dated;
  }
}
