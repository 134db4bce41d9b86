package wagefund.ledger.page;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.platform.web.Problem;
import wagefund.ledger.platform.web.Refused;

/** Shows on a page of its own why a page cannot be shown. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
class PageProblems {

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return page(Problem.of(refused.rejection(), locale()));
  }

  @ExceptionHandler
  ModelAndView malformed(Malformed malformed) {
    return page(Problem.of(malformed, locale()));
  }

  /** An address with a part that is no id, number or date of ours leads nowhere. */
  @ExceptionHandler
  ModelAndView mismatch(MethodArgumentTypeMismatchException mismatch) {
    Facts facts =
        Facts.of("what", mismatch.getName())
            .and("id", Facts.shorten(String.valueOf(mismatch.getValue())));
    return page(Problem.of(new Rejection(KernelError.NOT_FOUND, facts), locale()));
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  private static ModelAndView page(Problem problem) {
    return new ModelAndView(
        "error", Map.of("problem", problem), HttpStatusCode.valueOf(problem.status()));
  }
}
