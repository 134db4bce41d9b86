package wagefund.ledger.platform.start;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import wagefund.ledger.identity.store.FirstSignIns;

/** Tells whoever started the ledger where its pages and its API are, and how to sign in. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WhereToLook implements ApplicationListener<ApplicationReadyEvent> {

  private final FirstSignIns firstSignIns;
  private final Environment environment;

  WhereToLook(FirstSignIns firstSignIns, Environment environment) {
    this.firstSignIns = firstSignIns;
    this.environment = environment;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    String port = environment.getProperty("local.server.port", "");
    boolean quiet = !environment.getProperty("ledger.tell-where-to-look", Boolean.class, false);
    if (quiet || port.isEmpty()) {
      return;
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String base = "http://localhost:" + port;
    out.println();
    out.println("The ledger is ready. 账本已启动。");
    out.println("  Pages 页面            " + base + "/");
    out.println("  API 接口              " + base + "/swagger-ui.html");
    out.println("  API description 描述  " + base + "/v3/api-docs");
    out.println("  Health 健康           " + base + "/actuator/health");
    Map<String, String> passwords = firstSignIns.passwords();
    if (!passwords.isEmpty()) {
      out.println("  First sign-ins 登录   from " + firstSignIns.file());
      passwords.forEach((name, password) -> out.printf("    %-14s %s%n", name, password));
    }
    out.println("Ctrl-C stops it; the data stay.");
  }
}
