package io.touchstone.shell.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.touchstone.shell.AsOf;
import io.touchstone.shell.Idempotent;
import io.touchstone.shell.KeysetRequest;
import java.util.Arrays;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** The OpenAPI description at {@code /v3/api-docs}: what the handlers cannot say themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "application/problem+json";

    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "Unreadable",
            "401", "No valid token",
            "403", "The token lacks the scope",
            "422", "A bad field or a broken rule");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(KeysetRequest.class);
        SpringDocUtils.getConfig().addAnnotationsToIgnore(AsOf.class);
    }

    /** The description is written by a library of its own JSON mapper, which must speak snake_case like ours. */
    @Bean
    ModelResolver snakeCaseModels() {
        return new ModelResolver(new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }

    @Bean
    OpenAPI touchstoneApi() {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A token of the console");
        return new OpenAPI()
                .info(new Info().title("Touchstone").version("v1").description("Facts in, standings out."))
                .components(
                        new Components().addSecuritySchemes("bearer", bearer).addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    OperationCustomizer groundRules() {
        return (operation, handler) -> {
            addParameters(operation, handler);
            PROBLEMS.forEach((status, text) -> operation.getResponses().addApiResponse(status, answer(text)));
            return operation;
        };
    }

    private static void addParameters(Operation operation, HandlerMethod handler) {
        MethodParameter[] parameters = handler.getMethodParameters();
        if (Arrays.stream(parameters).anyMatch(parameter -> parameter.hasParameterAnnotation(AsOf.class))) {
            operation.addParametersItem(query("as_of", "RFC 3339 time with an offset; now when absent"));
        }
        if (Arrays.stream(parameters).anyMatch(parameter -> parameter.getParameterType() == KeysetRequest.class)) {
            operation.addParametersItem(query("limit", "1 to 500"));
            operation.addParametersItem(query("cursor", "next_cursor of the page before"));
        }
        if (handler.hasMethodAnnotation(Idempotent.class)) {
            operation.addParametersItem(query(IdempotencyFilter.HEADER, "One for each new operation")
                    .in("header")
                    .required(true));
        }
    }

    private static Parameter query(String name, String description) {
        return new Parameter().in("query").name(name).description(description).schema(new StringSchema());
    }

    private static ApiResponse answer(String description) {
        var content = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        return new ApiResponse().description(description).content(new Content().addMediaType(PROBLEM, content));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457; type is urn:touchstone:problem:<slug>")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new StringSchema());
    }
}
