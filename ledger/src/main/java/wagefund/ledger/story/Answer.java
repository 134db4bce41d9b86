package wagefund.ledger.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the ledger answered.
 *
 * @param status the HTTP status
 * @param position up to where the ledger must be read to see the effect; empty: unknown
 * @param replayed whether it is the answer that was given before to the same key
 */
record Answer(int status, JsonNode body, String position, boolean replayed) {

  boolean isAccepted() {
    return status >= 200 && status < 300;
  }

  /** The codes of a refusal, the main one first. */
  List<String> codes() {
    List<String> codes = new ArrayList<>();
    if (!isAccepted()) {
      codes.add(body.path("code").asText("HTTP " + status));
      body.path("problems").forEach(problem -> codes.add(problem.path("code").asText()));
    }
    return codes;
  }

  /** The refusal in a sentence. */
  String detail() {
    String detail = body.path("detailZh").asText(body.path("detail").asText(""));
    StringBuilder text = new StringBuilder(detail);
    body.path("problems")
        .forEach(
            problem ->
                text.append(text.isEmpty() ? "" : "; ")
                    .append(problem.path("place").asText())
                    .append(' ')
                    .append(problem.path("detail").asText()));
    return text.toString();
  }
}
