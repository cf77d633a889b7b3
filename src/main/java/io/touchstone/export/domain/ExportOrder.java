package io.touchstone.export.domain;

import io.touchstone.export.ExportFormat;
import io.touchstone.export.ExportTask;
import io.touchstone.job.JobId;
import io.touchstone.job.JobRequest;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Lens;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants exported, in a form that survives a restart.
 *
 * @param filter the list's own parameters, without blank ones
 * @param lens what the reader may see, and as of when
 */
public record ExportOrder(String source, ExportFormat format, Map<String, String> filter, Locale locale, Lens lens) {

    private static final String FILTER = "filter.";
    private static final String AS_OF = "as_of";
    private static final String MERCHANTS = "merchants";

    public ExportOrder {
        filter = Map.copyOf(filter);
    }

    ExportTask task(Actor actor, @Nullable JobId job) {
        return new ExportTask(source, format, filter, locale, lens, actor, job);
    }

    JobRequest request(Actor actor) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("source", source);
        parameters.put("format", format.name());
        parameters.put("locale", locale.toLanguageTag());
        if (lens.asOf() != null) {
            parameters.put(AS_OF, lens.asOf().toString());
        }
        if (lens.merchants() != null) {
            parameters.put(MERCHANTS, String.join(",", lens.merchants()));
        }
        filter.forEach((name, value) -> parameters.put(FILTER + name, value));
        return new JobRequest(RunExport.KIND, parameters, actor);
    }

    static ExportOrder of(Map<String, String> parameters) {
        Map<String, String> filter = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(FILTER)) {
                filter.put(name.substring(FILTER.length()), value);
            }
        });
        return new ExportOrder(
                given(parameters, "source"),
                ExportFormat.valueOf(given(parameters, "format")),
                filter,
                Locale.forLanguageTag(given(parameters, "locale")),
                lens(parameters));
    }

    private static Lens lens(Map<String, String> parameters) {
        String asOf = parameters.get(AS_OF);
        String merchants = parameters.get(MERCHANTS);
        return new Lens(
                asOf == null ? null : Instant.parse(asOf),
                merchants == null
                        ? null
                        : Stream.of(merchants.split(","))
                                .filter(id -> !id.isEmpty())
                                .collect(Collectors.toSet()));
    }

    private static String given(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalStateException("the export job has no " + name);
        }
        return value;
    }
}
