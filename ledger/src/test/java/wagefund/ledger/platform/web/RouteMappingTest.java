package wagefund.ledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ServletRequestPathUtils;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RouteMappingTest {

  private final RouteMapping routes = new RouteMapping();

  /** Routes of several forms. */
  @Controller
  static final class Routed {
    @GetMapping("/funds/{id}/movements")
    void movements() {}

    @GetMapping("/funds/{id}")
    void fund() {}

    @GetMapping("/files/{*path}")
    void file() {}

    @GetMapping("/funds/export")
    void export() {}

    @PostMapping("/funds/export")
    void order() {}

    @GetMapping("/")
    void root() {}

    @GetMapping("/notes/20{rest}")
    void note() {}
  }

  @BeforeEach
  void start() {
    StaticWebApplicationContext context = new StaticWebApplicationContext();
    context.registerSingleton("routed", Routed.class);
    context.refresh();
    routes.setApplicationContext(context);
    routes.afterPropertiesSet();
  }

  @ParameterizedTest
  @CsvSource({
    "/funds/city, fund",
    "/funds/city/movements, movements",
    "/funds/export, export",
    "/%66unds/city, fund",
    "/files/a/b, file",
    "/files, file",
    "/fund/city, none",
    "/funds, none",
    "/, root",
    "/notes/2026-04, note",
    "/notes, none",
    "/notes/a/b, none",
    "/funds/city/lines, none"
  })
  void a_request_finds_the_route_that_the_framework_finds(String path, String expected)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    ServletRequestPathUtils.parseAndCache(request);

    Optional<String> found =
        Optional.ofNullable(routes.getHandler(request))
            .map(chain -> ((HandlerMethod) chain.getHandler()).getMethod().getName());

    assertThat(found.orElse("none")).isEqualTo(expected);
  }

  @Test
  void the_method_decides_between_routes_of_one_path_and_a_missing_one_is_named() throws Exception {
    MockHttpServletRequest post = new MockHttpServletRequest("POST", "/funds/export");
    ServletRequestPathUtils.parseAndCache(post);
    MockHttpServletRequest delete = new MockHttpServletRequest("DELETE", "/funds/export");
    ServletRequestPathUtils.parseAndCache(delete);

    assertThat(Objects.requireNonNull(routes.getHandler(post)).getHandler())
        .asInstanceOf(InstanceOfAssertFactories.type(HandlerMethod.class))
        .extracting(handler -> handler.getMethod().getName())
        .isEqualTo("order");
    assertThatThrownBy(() -> routes.getHandler(delete))
        .isInstanceOf(HttpRequestMethodNotSupportedException.class);
  }

  @Test
  void of_a_pattern_all_its_paths_begin_alike() {
    assertThat(RouteMapping.beginningOf("/funds/{id}/movements")).isEqualTo("/funds/");
    assertThat(RouteMapping.beginningOf("/funds")).isEqualTo("/funds");
    assertThat(RouteMapping.beginningOf("/files/{*path}")).isEqualTo("/files");
    assertThat(RouteMapping.beginningOf("/**")).isEmpty();
  }
}
