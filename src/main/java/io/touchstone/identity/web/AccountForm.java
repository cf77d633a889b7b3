package io.touchstone.identity.web;

import io.touchstone.identity.NewAccount;
import io.touchstone.shell.Role;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A new account as it is typed; what the fields may hold beyond this, the desk says. */
record AccountForm(
        @NotBlank @Nullable String username,
        @NotBlank @Size(max = 80) @Nullable String displayName,
        @Email @Size(max = 254) @Nullable String email,
        @NotBlank @Nullable String password,
        @Nullable Set<String> roles,
        @Nullable String departmentId,
        @Pattern(regexp = "|en|zh-CN") @Nullable String locale) {

    static AccountForm empty() {
        return new AccountForm(null, null, null, null, null, null, null);
    }

    NewAccount asked() {
        return new NewAccount(
                Typed.text(username),
                Typed.text(displayName),
                Typed.orNull(email),
                password == null ? "" : password,
                chosen(),
                Typed.id(departmentId).orElse(null),
                Typed.orNull(locale));
    }

    /** For the checkboxes of a form that comes back. */
    public Set<Role> chosen() {
        return Typed.ticked(Role.values(), roles);
    }

    /** Leaves the password out, so that it reaches no log. */
    @Override
    public String toString() {
        return "AccountForm";
    }
}
