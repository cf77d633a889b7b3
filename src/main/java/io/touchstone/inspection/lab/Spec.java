package io.touchstone.inspection.lab;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goods of a category are tested against; the items stand in its versions. */
public record Spec(UUID specId, String code, String categoryCode, String nameZh, String nameEn) {

    public String name(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? nameZh : nameEn;
    }

    /**
     * One version of a specification.
     *
     * @param makers everybody who wrote in it
     * @param revision changes with every change of a draft
     */
    public record Version(
            Spec spec,
            int version,
            State state,
            List<String> makers,
            Instant changedAt,
            @Nullable Instant publishedAt,
            @Nullable String publishedBy,
            long revision,
            List<SpecItem> items) {

        public Version {
            makers = List.copyOf(makers);
            items = List.copyOf(items);
        }

        public Optional<SpecItem> item(String code) {
            return items.stream().filter(item -> item.code().equals(code)).findFirst();
        }

        /** Those of the codes given, in the order of the specification. */
        List<SpecItem> items(List<String> codes) {
            return items.stream().filter(item -> codes.contains(item.code())).toList();
        }
    }

    /** Where a version is. The message key is {@code inspection.spec.state.<word>}. */
    public enum State {
        DRAFT,
        PUBLISHED,
        DROPPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** How its badge looks. */
        public String tone() {
            return switch (this) {
                case DRAFT -> "attention";
                case PUBLISHED -> "good";
                case DROPPED -> "ended";
            };
        }
    }

    /**
     * A specification in a list.
     *
     * @param published the newest published version, null while there is none
     * @param draft the version being written, null when there is none
     */
    public record Row(
            Spec spec,
            @Nullable Integer published,
            @Nullable Integer draft,
            int items) {}
}
