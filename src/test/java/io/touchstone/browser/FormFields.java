package io.touchstone.browser;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What one address reads of a request, found out from its handler.
 *
 * @param fields the plain value of each field that is not free to type; none for the others
 * @param files what it takes as files
 */
record FormFields(String method, String pattern, Map<String, @Nullable String> fields, List<String> files) {

    /** Typed by the page and not by people; with something else in them most forms look no further. */
    private static final Map<String, String> OF_THE_PAGE =
            Map.of("version", "0", "once", "018f0000-0000-7000-8000-000000000001", "id", "1");

    static List<FormFields> of(RequestMappingHandlerMapping mapping) {
        List<FormFields> all = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("io.touchstone")) {
                return;
            }
            for (String pattern : info.getPatternValues()) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    FormFields form = read(method.name(), pattern, handler);
                    if (!form.fields().isEmpty() && !pattern.startsWith("/api")) {
                        all.add(form);
                    }
                }
            }
        });
        all.sort(Comparator.comparing(FormFields::pattern).thenComparing(FormFields::method));
        return all;
    }

    /** The same address, of which this one field alone is sent. */
    FormFields withOnly(String field) {
        Map<String, @Nullable String> one = new HashMap<>();
        one.put(field, fields.get(field));
        return new FormFields(method, pattern, one, List.of());
    }

    static FormFields read(String method, String pattern, HandlerMethod handler) {
        Map<String, @Nullable String> fields = new HashMap<>();
        List<String> files = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            Class<?> type = parameter.getParameterType();
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            String name = named == null || named.name().isEmpty() ? parameter.getParameterName() : named.name();
            if (MultipartFile.class.isAssignableFrom(type) || isOfFiles(parameter)) {
                files.add(String.valueOf(name));
            } else if (named != null && !Map.class.isAssignableFrom(type)) {
                fields.put(String.valueOf(name), plain(String.valueOf(name), type));
            } else if (type.isRecord()
                    && type.getName().startsWith("io.touchstone")
                    && !parameter.hasParameterAnnotation(PathVariable.class)) {
                for (RecordComponent component : type.getRecordComponents()) {
                    fields.put(component.getName(), plain(component.getName(), component.getType()));
                }
            }
        }
        return new FormFields(method, pattern, fields, files);
    }

    private static boolean isOfFiles(MethodParameter parameter) {
        return parameter.getGenericParameterType().getTypeName().contains("MultipartFile");
    }

    private static @Nullable String plain(String name, Class<?> type) {
        String ofThePage = OF_THE_PAGE.get(name);
        if (ofThePage != null) {
            return ofThePage;
        }
        if (type == String.class
                || type.isArray()
                || Set.of(List.class, Set.class, Collection.class).contains(type)) {
            return null;
        }
        if (type.isEnum()) {
            return String.valueOf(type.getEnumConstants()[0]);
        }
        Map<Class<?>, String> plain = Map.of(
                UUID.class, "018f0000-0000-7000-8000-000000000001",
                LocalDate.class, "2026-02-28",
                Instant.class, "2026-02-28T00:00:00Z",
                boolean.class, "true",
                Boolean.class, "true",
                int.class, "1",
                Integer.class, "1",
                long.class, "1",
                Long.class, "1");
        return plain.get(type);
    }
}
