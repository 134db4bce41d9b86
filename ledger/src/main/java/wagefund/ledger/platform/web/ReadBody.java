package wagefund.ledger.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import wagefund.ledger.kernel.Facts;

/**
 * Reads the whole body of a request of the API before anything else does: a body that is too large
 * is refused at once, and what was sent can be told apart from what was sent before.
 */
@Component
@Order(0)
final class ReadBody extends OncePerRequestFilter {

  /** The largest body, in bytes. */
  static final int LIMIT = 6 * 1024 * 1024;

  private final Problems problems;

  ReadBody(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean tooLarge = request.getContentLengthLong() > LIMIT;
    if (!tooLarge && isUpload(request)) {
      chain.doFilter(request, response);
      return;
    }
    byte[] body = tooLarge ? new byte[0] : request.getInputStream().readNBytes(LIMIT + 1);
    if (tooLarge || body.length > LIMIT) {
      problems.write(request, response, EdgeError.BODY_TOO_LARGE, Facts.of("limit", LIMIT));
      return;
    }
    chain.doFilter(new Read(request, body), response);
  }

  /** The parts of an upload are read by the server, which keeps large ones on disk. */
  private static boolean isUpload(HttpServletRequest request) {
    return String.valueOf(request.getContentType())
        .toLowerCase(Locale.ROOT)
        .startsWith("multipart/");
  }

  /** A request whose body is in memory and may be read again. */
  static final class Read extends HttpServletRequestWrapper {

    private final byte[] body;

    Read(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    byte[] body() {
      return body;
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
      ByteArrayInputStream bytes = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public boolean isFinished() {
          return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException("The body is read already");
        }

        @Override
        public int read() {
          return bytes.read();
        }

        @Override
        public int read(byte[] to, int offset, int length) {
          return bytes.read(to, offset, length);
        }
      };
    }
  }
}
