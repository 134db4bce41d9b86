package wagefund.ledger.page;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** How the pages are put together: Chinese first, English where the reader chose it. */
@Configuration
class PageConfiguration implements WebMvcConfigurer {

  private final PageFrame frame;
  private final FormResolver forms;

  PageConfiguration(PageFrame frame, FormResolver forms) {
    this.frame = frame;
    this.forms = forms;
  }

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("ledger-language");
    resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor language = new LocaleChangeInterceptor();
    language.setParamName(Here.LANGUAGE);
    language.setHttpMethods("GET");
    language.setIgnoreInvalidLocale(true);
    registry.addInterceptor(language).excludePathPatterns("/api/**", "/oauth2/**", "/actuator/**");
    registry.addInterceptor(frame).excludePathPatterns("/api/**", "/oauth2/**", "/actuator/**");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(forms);
  }
}
