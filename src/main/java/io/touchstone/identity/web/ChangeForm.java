package io.touchstone.identity.web;

import io.touchstone.identity.domain.AccountDetails;
import io.touchstone.identity.domain.Profile;
import io.touchstone.shell.Role;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A changed account as it is typed.
 *
 * @param version of the account that the page showed
 */
record ChangeForm(
        @NotBlank @Size(max = 80) @Nullable String displayName,
        @Email @Size(max = 254) @Nullable String email,
        @NotEmpty @Nullable Set<String> roles,
        @Nullable String departmentId,
        @Pattern(regexp = "|en|zh-CN") @Nullable String locale,
        @Nullable String version) {

    static ChangeForm of(AccountDetails details) {
        Profile profile = details.profile();
        return new ChangeForm(
                profile.displayName(),
                profile.email(),
                details.account().roles().stream().map(Role::name).collect(Collectors.toSet()),
                profile.departmentId() == null ? null : profile.departmentId().toString(),
                profile.locale(),
                Long.toString(details.version()));
    }

    Profile profile() {
        return new Profile(
                Typed.text(displayName),
                Typed.orNull(email),
                Typed.id(departmentId).orElse(null),
                Typed.orNull(locale));
    }

    /** For the checkboxes of a form that comes back. */
    public Set<Role> chosen() {
        return Typed.ticked(Role.values(), roles);
    }
}
