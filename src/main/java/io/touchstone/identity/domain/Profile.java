package io.touchstone.identity.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be said about a person: a name, an address, a place in the company and a language. */
public record Profile(
        String displayName,
        @Nullable String email,
        @Nullable UUID departmentId,
        @Nullable String locale) {

    /** The names of the fields in which another profile differs; the values are personal and stay out of the audit. */
    List<String> differences(Profile other) {
        List<String> names = new ArrayList<>();
        addUnlessEqual(names, "display_name", displayName, other.displayName);
        addUnlessEqual(names, "email", email, other.email);
        addUnlessEqual(names, "department", departmentId, other.departmentId);
        addUnlessEqual(names, "locale", locale, other.locale);
        return names;
    }

    private static void addUnlessEqual(List<String> names, String name, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            names.add(name);
        }
    }
}
