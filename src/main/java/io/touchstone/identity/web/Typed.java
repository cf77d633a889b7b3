package io.touchstone.identity.web;

import io.touchstone.shell.ApiScope;
import io.touchstone.shell.Role;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form. Forms hold texts and lists of texts, which always bind; words that no page of ours offers
 * count as not typed.
 */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** An empty field means there is none. */
    static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** The version a page showed; one that never was when it is not a number. */
    static long version(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : -1;
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    static Set<Role> roles(@Nullable Set<String> typed) {
        return known(Role.values(), typed);
    }

    static Set<ApiScope> scopes(@Nullable Set<String> typed) {
        return known(ApiScope.values(), typed);
    }

    private static <E extends Enum<E>> Set<E> known(E[] all, @Nullable Set<String> typed) {
        Set<String> words = typed == null ? Set.of() : typed;
        return Arrays.stream(all)
                .filter(one -> words.contains(one.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
