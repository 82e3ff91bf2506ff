package org.suividepenses.platform.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;

/**
 * What the generated description of the API must say beyond what is read from the controllers: which fields may be null,
 * the parameters that an endpoint reads from a map, where an idempotency key is passed over, the one error model.
 */
@Configuration
class ApiDescription {

    private static final String PROBLEM = "application/problem+json";

    static {
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI().info(new Info().title("Suivi des Dépenses").version("v1"));
    }

    @Bean
    ModelConverter nullableFields() {
        return new ModelConverter() {
            @Override
            public @Nullable Schema<?> resolve(
                    AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
                return chain.hasNext() ? RecordFields.described(type, context, chain) : null;
            }
        };
    }

    @Bean
    GlobalOperationCustomizer declaredParameters() {
        return (operation, method) -> {
            List<DeclaredParameter> declared = DeclaredParameter.of(method.getMethod());
            if (!declared.isEmpty() && operation.getParameters() != null) {
                operation.getParameters().removeIf(parameter -> "parameters".equals(parameter.getName()));
                declared.forEach(
                        parameter -> operation.addParametersItem(parameter(parameter.name(), parameter.repeatable())));
            }
            return operation;
        };
    }

    @Bean
    GlobalOperationCustomizer answersNotKept() {
        return (operation, method) -> {
            AnswerNotKept notKept = method.getMethodAnnotation(AnswerNotKept.class);
            return notKept == null
                    ? operation
                    : operation.description("An Idempotency-Key is passed over: " + notKept.value() + ".");
        };
    }

    private static Parameter parameter(String name, boolean repeatable) {
        Schema<?> text = new StringSchema();
        return new Parameter()
                .in("query")
                .name(name)
                .required(false)
                .schema(repeatable ? new ArraySchema().items(text) : text);
    }

    @Bean
    GlobalOpenApiCustomizer problems() {
        return description -> description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation.getResponses().setDefault(problem()));
    }

    private static ApiResponse problem() {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + ProblemDetail.class.getSimpleName());
        return new ApiResponse()
                .description("RFC 9457")
                .content(new Content().addMediaType(PROBLEM, new MediaType().schema(schema)));
    }
}
