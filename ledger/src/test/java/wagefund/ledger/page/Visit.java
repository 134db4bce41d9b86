package wagefund.ledger.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.LedgerApi;

/** A browser window in which somebody uses the ledger; it notes what the browser complains of. */
final class Visit implements AutoCloseable {

  static final int DESKTOP = 1280;
  static final int PHONE = 390;

  private static final Path SCREENS = Path.of("target", "screens");

  private final LedgerApi ledger;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visit(Chromium chromium, LedgerApi ledger) {
    this.ledger = ledger;
    this.context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions().setViewportSize(DESKTOP, 900).setLocale("zh-CN"));
    this.page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  Page page() {
    return page;
  }

  Visit as(String officer) {
    go("/sign-in");
    page.fill("[name=username]", officer);
    page.fill("[name=password]", ledger.password(officer));
    page.click("main button[type=submit]");
    page.waitForURL(url -> !url.contains("/sign-in"));
    return this;
  }

  int go(String path) {
    Response response = page.navigate(ledger.baseUrl() + path);
    return Optional.ofNullable(response).map(Response::status).orElse(0);
  }

  Locator at(String selector) {
    return page.locator(selector);
  }

  String text() {
    return page.innerText("main");
  }

  /** The cookies of the session, for a request that the page itself does not offer. */
  BrowserContext context() {
    return context;
  }

  /** Keeps a picture of the page, as wide as a desk and as wide as a phone. */
  Visit picture(String name) {
    for (int width : List.of(DESKTOP, PHONE)) {
      page.setViewportSize(width, 900);
      page.waitForTimeout(150);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(SCREENS.resolve(name + "-" + width + ".png")));
      int wide = ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
      assertThat(wide).as("width of the page %s at %s", name, width).isLessThanOrEqualTo(width);
    }
    page.setViewportSize(DESKTOP, 900);
    return this;
  }

  void hasNoComplaints() {
    assertThat(complaints).as("what the browser complains of").isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
