package wagefund.ledger.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import wagefund.ledger.platform.read.ReadPositions;

/** A read that names a write waits until it shows it. */
@Component
final class OwnWrites implements HandlerInterceptor {

  private final ReadPositions positions;
  private final Duration limit;

  OwnWrites(ReadPositions positions, @Value("${ledger.web.read-wait:5s}") Duration limit) {
    this.positions = positions;
    this.limit = limit;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String position = request.getHeader(Gate.POSITION);
    if (position == null || !request.getMethod().equals("GET")) {
      return true;
    }
    if (!position.matches("[\\x21-\\x7E]{1,80}")) {
      throw new Refused(EdgeError.LEDGER_POSITION_UNREADABLE);
    }
    if (!positions.await(position, limit)) {
      throw new Refused(EdgeError.READ_BEHIND);
    }
    return true;
  }
}
