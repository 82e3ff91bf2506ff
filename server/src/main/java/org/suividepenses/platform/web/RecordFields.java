package org.suividepenses.platform.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a record which fields are always there and which may be null. In an answer every field is there; in a
 * request (a record named …Body) one that may be null may be left out.
 */
final class RecordFields {

    private static final String REFERENCE = "#/components/schemas/";

    private RecordFields() {}

    static Schema<?> described(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        JavaType javaType = Json.mapper().constructType(type.getType());
        if (resolved != null && javaType != null && javaType.getRawClass().isRecord()) {
            Schema<?> model = model(resolved, context);
            if (model != null && model.getProperties() != null) {
                describe(model, javaType.getRawClass());
            }
        }
        return resolved;
    }

    private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null ? resolved : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the library's own signatures are raw
    private static void describe(Schema<?> model, Class<?> type) {
        boolean request = type.getSimpleName().endsWith("Body");
        Map<String, Schema> properties = (Map) model.getProperties();
        Set<String> required = new LinkedHashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema property = properties.get(component.getName());
            if (property == null) {
                continue;
            }
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    || component.isAnnotationPresent(Nullable.class);
            if (nullable) {
                properties.put(component.getName(), orNull(property));
            }
            if (!nullable || !request) {
                required.add(component.getName());
            }
        }
        model.setRequired(List.copyOf(required));
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the library's own signatures are raw
    private static Schema<?> orNull(Schema property) {
        if (property.get$ref() != null) {
            Schema<?> nothing = new Schema<>();
            nothing.addType("null");
            Schema<?> reference = new Schema<>().$ref(property.get$ref());
            return new Schema<>().oneOf(List.of(reference, nothing));
        }
        if (property.getTypes() == null || property.getTypes().isEmpty()) {
            property.addType(property.getType());
        }
        property.addType("null");
        return property;
    }
}
