package wagefund.ledger.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Whatever a controller of the API throws is answered as a problem. */
@RestControllerAdvice(annotations = RestController.class)
final class ProblemAdvice {

  private final Translation translation;
  private final Problems problems;

  ProblemAdvice(Translation translation, Problems problems) {
    this.translation = translation;
    this.problems = problems;
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<byte[]> answer(Exception failure, HttpServletRequest request) {
    return problems.answer(translation.of(failure, request));
  }
}
