package io.touchstone.taxonomy.web;

import io.touchstone.taxonomy.Categories;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What categories are called, for templates of modules that keep their codes only: {@code @categoryWords.told(codes)}. */
@Component
class CategoryWords {

    private final Categories categories;

    CategoryWords(Categories categories) {
        this.categories = categories;
    }

    /** Names by code, asked for once for a whole list; nulls and codes of no category are left out. */
    public Map<String, String> of(Collection<? extends @Nullable String> codes) {
        List<String> asked = codes.stream()
                .flatMap(code -> code == null ? Stream.<String>empty() : Stream.of(code))
                .distinct()
                .toList();
        return asked.isEmpty() ? Map.of() : categories.names(asked, LocaleContextHolder.getLocale());
    }

    /** Name and code of each, in the order of the codes, which are parted by blanks; a dash where there is none. */
    public String told(@Nullable String codes) {
        if (codes == null || codes.isBlank()) {
            return "–";
        }
        List<String> asked = Arrays.asList(codes.strip().split("\\s+"));
        Map<String, String> names = categories.names(asked, LocaleContextHolder.getLocale());
        return asked.stream()
                .map(code -> names.containsKey(code) ? names.get(code) + " " + code : code)
                .collect(Collectors.joining(" · "));
    }
}
