package io.touchstone.report.pack.web;

import io.touchstone.report.pack.PackPart;
import io.touchstone.report.pack.PackWish;
import io.touchstone.shell.Typed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;

/**
 * What somebody typed to ask for a pack.
 *
 * @param once made when the form was shown
 * @param asOf day and time by the platform's calendar
 * @param merchants ids between blanks, commas or lines
 * @param chosen names of lists
 * @param filters by the name of their list
 */
record PackForm(String once, String asOf, String merchants, List<String> chosen, Map<String, String> filters) {

    private static final Pattern MERCHANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；]+");
    private static final int MERCHANTS_MAX = 1000;
    private static final String FILTER = "filter.";

    static PackForm of(MultiValueMap<String, String> typed) {
        Map<String, String> filters = new LinkedHashMap<>();
        typed.forEach((name, values) -> {
            if (name.startsWith(FILTER) && !values.isEmpty()) {
                filters.put(name.substring(FILTER.length()), values.get(0));
            }
        });
        return new PackForm(
                first(typed, "once"),
                first(typed, "asOf").strip(),
                first(typed, "merchants").strip(),
                List.copyOf(typed.getOrDefault("chosen", List.of())),
                filters);
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    /** Everything that is no matter of rules. */
    void check(BindingResult checked) {
        if (id().isEmpty()) {
            checked.reject("report.pack.typed.once");
        }
        if (instant(ZoneId.of("UTC")).isEmpty()) {
            checked.rejectValue("asOf", "report.pack.typed.as-of");
        }
        List<String> ids = ids();
        if (ids.size() > MERCHANTS_MAX
                || ids.stream().anyMatch(id -> !MERCHANT.matcher(id).matches())) {
            checked.rejectValue("merchants", "report.pack.typed.merchants");
        }
        if (chosen.isEmpty()) {
            checked.rejectValue("chosen", "report.pack.typed.chosen");
        }
        chosen.stream()
                .filter(name -> part(name).isEmpty())
                .forEach(name -> checked.rejectValue("chosen", "report.pack.typed.filter", new Object[] {name}, null));
    }

    /** After {@link #check} found nothing. */
    PackWish wish(ZoneId zone) {
        List<String> ids = ids();
        return new PackWish(
                id().orElseThrow(),
                instant(zone).orElseThrow(),
                ids.isEmpty() ? null : ids,
                chosen.stream().distinct().map(name -> part(name).orElseThrow()).toList());
    }

    private Optional<PackPart> part(String name) {
        return PackPart.of(name, filters.getOrDefault(name, ""));
    }

    private List<String> ids() {
        return new ArrayList<>(
                Stream.of(BETWEEN.split(merchants)).filter(id -> !id.isEmpty()).toList());
    }

    private Optional<UUID> id() {
        return Typed.id(once);
    }

    private Optional<Instant> instant(ZoneId zone) {
        return Typed.time(asOf, zone);
    }

    /** What was typed for a list. */
    @Nullable
    String filter(String name) {
        return filters.get(name);
    }
}
