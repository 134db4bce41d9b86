package wagefund.ledger.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import wagefund.ledger.kernel.Actor;

/** Hands a controller the form that was sent, and the officer who looks. */
@Component
class FormResolver implements HandlerMethodArgumentResolver {

  private final Clock clock;

  FormResolver(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Form.class
        || parameter.getParameterType() == Actor.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    Actor officer =
        Visitor.officer()
            .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody"));
    if (parameter.getParameterType() == Actor.class) {
      return officer;
    }
    HttpServletRequest request =
        Optional.ofNullable(web.getNativeRequest(HttpServletRequest.class)).orElseThrow();
    return Form.of(request, officer, clock.instant());
  }
}
