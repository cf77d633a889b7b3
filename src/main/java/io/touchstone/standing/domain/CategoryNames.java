package io.touchstone.standing.domain;

import io.touchstone.taxonomy.Categories;
import io.touchstone.taxonomy.CategoryView;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What categories are called. Each page needs some and they hardly ever change, so a name is kept for a minute. */
@Component
public class CategoryNames {

    private static final long KEPT_MILLIS = Duration.ofMinutes(1).toMillis();
    private static final int NAMES_MAX = 10_000;
    private static final int CHOICES_MAX = 1_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Categories categories;
    private final Clock clock;

    CategoryNames(Categories categories, Clock clock) {
        this.categories = categories;
        this.clock = clock;
    }

    /** One category as a choice of a filter. */
    public record Choice(String code, String name) {}

    /** The name in the reader's language; the code of one that is unknown. */
    public String of(String code, Locale locale) {
        long now = clock.millis();
        Known name = known.get(code);
        if (name == null || now < name.since() || now - name.since() > KEPT_MILLIS) {
            if (known.size() >= NAMES_MAX) {
                known.clear();
            }
            name = new Known(categories.find(code), now);
            known.put(code, name);
        }
        return name.category().map(category -> category.name(locale)).orElse(code);
    }

    public List<Choice> choices(Locale locale) {
        return categories.all().stream()
                .limit(CHOICES_MAX)
                .map(category -> new Choice(category.code(), category.name(locale)))
                .toList();
    }

    private record Known(Optional<CategoryView> category, long since) {}
}
