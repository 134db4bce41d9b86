package wagefund.ledger.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong before or beyond the controllers: a page for a browser, a problem for others. */
@Controller
final class ErrorEdge implements ErrorController {

  private final ErrorAttributes errors;
  private final Translation translation;
  private final Problems problems;

  ErrorEdge(ErrorAttributes errors, Translation translation, Problems problems) {
    this.errors = errors;
    this.translation = translation;
    this.problems = problems;
  }

  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  Object page(HttpServletRequest request) {
    Problem problem = problem(request);
    if (Translation.path(request).startsWith("/api/")) {
      return problems.answer(problem);
    }
    return new ModelAndView(
        "error", Map.of("problem", problem), HttpStatusCode.valueOf(problem.status()));
  }

  @RequestMapping("/error")
  ResponseEntity<byte[]> answer(HttpServletRequest request) {
    return problems.answer(problem(request));
  }

  private Problem problem(HttpServletRequest request) {
    Throwable failure = errors.getError(new ServletWebRequest(request));
    if (failure != null) {
      return translation.of(failure, request);
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return translation.ofStatus(
        HttpStatusCode.valueOf(status instanceof Integer known ? known : 404),
        request,
        Translation.path(request));
  }
}
