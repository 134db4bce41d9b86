package wagefund.ledger.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an officer signs in; who it is, the security of the edge finds out. */
@Controller
class SignInPages {

  @GetMapping("/sign-in")
  String form(HttpServletRequest request, Model model) {
    if (Visitor.officer().isPresent()) {
      return "redirect:/";
    }
    boolean hadSession =
        request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    boolean told =
        Stream.of("failed", "throttled", "left").anyMatch(n -> request.getParameter(n) != null);
    model.addAttribute("expired", hadSession && !told);
    return "sign-in";
  }
}
