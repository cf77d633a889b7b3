package io.touchstone.export.domain;

import io.touchstone.export.ExportFormat;
import io.touchstone.job.JobRequest;
import io.touchstone.kernel.Actor;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody wants exported, in a form that survives a restart.
 *
 * @param filter the list's own parameters, without blank ones
 */
public record ExportOrder(String source, ExportFormat format, Map<String, String> filter, Locale locale) {

    private static final String FILTER = "filter.";

    public ExportOrder {
        filter = Map.copyOf(filter);
    }

    JobRequest request(Actor actor) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("source", source);
        parameters.put("format", format.name());
        parameters.put("locale", locale.toLanguageTag());
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
                Locale.forLanguageTag(given(parameters, "locale")));
    }

    private static String given(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalStateException("the export job has no " + name);
        }
        return value;
    }
}
