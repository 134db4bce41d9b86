package wagefund.ledger.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.platform.read.Paging;

/** Reads which page of a list is wanted: {@code page} from 0, {@code size}, {@code sort}. */
@Component
final class PageResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Paging.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    String sort = request.getParameter("sort");
    return new Paging(
        number(request, "page", 0, 0, Paging.LAST_PAGE),
        number(request, "size", Paging.USUAL_SIZE, 1, Paging.LARGEST_SIZE),
        sort == null ? "" : sort);
  }

  private static int number(NativeWebRequest request, String name, int usual, int from, int to) {
    String text = request.getParameter(name);
    if (text == null || text.isEmpty()) {
      return usual;
    }
    if (text.matches("[0-9]{1,9}")) {
      int value = Integer.parseInt(text);
      if (value >= from && value <= to) {
        return value;
      }
    }
    throw new Malformed(
        EdgeError.PARAMETER_UNREADABLE,
        Facts.of("parameter", name)
            .and("value", Facts.shorten(text))
            .and("expected", from + "–" + to),
        name);
  }
}
