package wagefund.ledger.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import wagefund.ledger.kernel.ErrorCode;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Rejection;

/** Answers with a problem, from a controller or from a filter. */
@Component
final class Problems {

  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  /** Chinese, unless the request asks for English. */
  static Locale locale(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null ? Locale.CHINESE : request.getLocale();
  }

  ResponseEntity<byte[]> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .header("Content-Type", Problem.CONTENT_TYPE)
        .body(json.writeValueAsBytes(problem));
  }

  void write(HttpServletRequest request, HttpServletResponse response, ErrorCode code, Facts facts)
      throws IOException {
    write(response, Problem.of(new Rejection(code, facts), locale(request)));
  }

  void write(HttpServletResponse response, Problem problem) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    byte[] body = json.writeValueAsBytes(problem);
    response.setStatus(problem.status());
    response.setContentType(Problem.CONTENT_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
