package wagefund.ledger.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.platform.write.IdempotencyKey;

/**
 * Finds out who posts, and under which idempotency key: the header, or for a page the hidden field
 * {@code idempotencyKey}.
 */
@Component
final class PostedResolver implements HandlerMethodArgumentResolver {

  private final Clock clock;

  PostedResolver(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Posted.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders)
      throws IOException, ServletException {
    HttpServletRequest request =
        Optional.ofNullable(web.getNativeRequest(HttpServletRequest.class)).orElseThrow();
    var by = SignedIn.actor();
    String header = request.getHeader("Idempotency-Key");
    String key = header == null ? request.getParameter("idempotencyKey") : header;
    if (key == null || key.isEmpty()) {
      throw new Refused(EdgeError.IDEMPOTENCY_KEY_MISSING);
    }
    if (!key.matches("[\\x21-\\x7E]{1,80}")) {
      throw new Refused(EdgeError.IDEMPOTENCY_KEY_UNREADABLE);
    }
    return new Posted(by, new IdempotencyKey(by.name(), key, digest(request)), clock.instant());
  }

  /** Over method, path and content; of an upload over the content of its parts. */
  private static Digest digest(HttpServletRequest request) throws IOException, ServletException {
    MessageDigest digest = Digest.sha256();
    String line = request.getMethod() + " " + request.getRequestURI() + "\n";
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    ReadBody.Read read = WebUtils.getNativeRequest(request, ReadBody.Read.class);
    if (read != null) {
      digest.update(read.body());
    } else if (isForm(request)) {
      for (var field : new TreeMap<>(request.getParameterMap()).entrySet()) {
        String values = field.getKey().equals("_csrf") ? "" : String.join("\n", field.getValue());
        digest.update((field.getKey() + "\n" + values + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } else {
      for (Part part : parts(request)) {
        digest.update(
            (part.getName() + " " + part.getSize() + "\n").getBytes(StandardCharsets.UTF_8));
        try (InputStream in = part.getInputStream()) {
          digest.update(in.readAllBytes());
        }
      }
    }
    return new Digest(HexFormat.of().formatHex(digest.digest()));
  }

  private static Collection<Part> parts(HttpServletRequest request)
      throws IOException, ServletException {
    try {
      return request.getParts();
    } catch (IllegalStateException e) {
      throw new Refused(EdgeError.BODY_TOO_LARGE, Facts.of("limit", ReadBody.LIMIT));
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    return String.valueOf(request.getContentType()).startsWith("application/x-www-form-urlencoded");
  }
}
