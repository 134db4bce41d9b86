package wagefund.ledger.platform.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.platform.read.Paging;

/** The description of the API that machines read, at {@code /v3/api-docs}. */
@Configuration
class OpenApiConfiguration {

  private static final String OFFICER = "officer";
  private static final String CASE_SYSTEM = "case-system";

  OpenApiConfiguration() {
    SpringDocUtils types = SpringDocUtils.getConfig();
    types.addRequestWrapperToIgnore(Posted.class, Paging.class);
    types.replaceWithSchema(
        Money.class,
        new StringSchema()
            .pattern("^[0-9]{1,13}\\.[0-9]{2}$")
            .example("329130.00")
            .description("Yuan with two decimals; a number is taken too"));
    types.replaceWithSchema(YearMonth.class, new StringSchema().example("2026-01"));
    types.replaceWithSchema(Digest.class, new StringSchema().pattern("^[0-9a-f]{64}$"));
    List<Class<?>> ids =
        List.of(
            AccountId.class,
            AdvanceId.class,
            BatchId.class,
            CaseId.class,
            FundId.class,
            PersonId.class,
            ReceiptId.class);
    ids.forEach(id -> types.replaceWithSchema(id, new StringSchema().maxLength(80)));
  }

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("欠薪应急周转金账本 · Ledger of emergency funds for unpaid wages")
                .version("v1")
                .description(
                    "金额以元为单位的文字表示；每个 POST 请求须带 Idempotency-Key。"
                        + " Amounts are text in yuan; every POST takes an Idempotency-Key, every"
                        + " error is a problem with a stable code."))
        .components(
            new Components()
                .addSecuritySchemes(
                    OFFICER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("The token of POST /api/v1/sign-in"))
                .addSecuritySchemes(
                    CASE_SYSTEM,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.OAUTH2)
                        .flows(
                            new OAuthFlows()
                                .clientCredentials(
                                    new OAuthFlow()
                                        .tokenUrl("/oauth2/token")
                                        .scopes(
                                            new Scopes()
                                                .addString("case.write", "登记案件 · Open cases")
                                                .addString(
                                                    "advance.request", "申请垫付 · Request advances")
                                                .addString("read", "查询 · Read"))))))
        .addSecurityItem(new SecurityRequirement().addList(OFFICER))
        .addSecurityItem(new SecurityRequirement().addList(CASE_SYSTEM));
  }

  /** Headers and parameters that many requests share, and what every error looks like. */
  @Bean
  OperationCustomizer sharedParts() {
    return (operation, handler) -> {
      if (takes(handler, Posted.class)) {
        operation.addParametersItem(
            header("Idempotency-Key", true, "1 to 80 visible ASCII characters; the same again"));
      }
      if (handler.hasMethodAnnotation(GetMapping.class)) {
        operation.addParametersItem(
            header(Gate.POSITION, false, "Of an answer to a POST: the read shows that write"));
      }
      if (takes(handler, Paging.class)) {
        operation.addParametersItem(query("page", new IntegerSchema()._default(0)));
        operation.addParametersItem(query("size", new IntegerSchema()._default(Paging.USUAL_SIZE)));
        operation.addParametersItem(query("sort", new StringSchema()));
      }
      addError(operation);
      return operation;
    };
  }

  @Bean
  OpenApiCustomizer schemaOfProblems() {
    return api ->
        ModelConverters.getInstance()
            .readAllAsResolvedSchema(new AnnotatedType(Problem.class))
            .referencedSchemas
            .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
  }

  private static boolean takes(HandlerMethod handler, Class<?> type) {
    return Arrays.stream(handler.getMethodParameters())
        .map(MethodParameter::getParameterType)
        .anyMatch(type::equals);
  }

  private static Parameter header(String name, boolean required, String description) {
    return new HeaderParameter()
        .name(name)
        .required(required)
        .description(description)
        .schema(new StringSchema().maxLength(80));
  }

  private static Parameter query(String name, Schema<?> schema) {
    return new QueryParameter().name(name).required(false).schema(schema);
  }

  private static void addError(Operation operation) {
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse()
                .description("出错 · An error, with its code and both languages")
                .content(
                    new Content()
                        .addMediaType(
                            Problem.CONTENT_TYPE,
                            new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
  }
}
