package io.touchstone.report.pack;

import io.touchstone.export.ExportSource;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.OpenModules;
import io.touchstone.shell.ReaderScope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Keeps whoever asks for a pack to what they may see page by page. */
@Component
class PackReaders {

    private final ObjectProvider<ReaderScope> scopes;
    private final OpenModules modules;
    private final CurrentActor actor;

    PackReaders(ObjectProvider<ReaderScope> scopes, OpenModules modules, CurrentActor actor) {
        this.scopes = scopes;
        this.modules = modules;
        this.actor = actor;
    }

    Actor actor() {
        return actor.get();
    }

    /** Whether the reader sees only the packs they asked for themselves, and not those of wider scopes; null when they see all. */
    @Nullable
    UUID only() {
        return limits() == null ? null : account();
    }

    /** The same as a word, blank for all; parts of the application have no account and no limits. */
    String onlyWord() {
        UUID only = only();
        return only == null ? "" : only.toString();
    }

    /** Those that were asked for, as far as the reader may; null for all. */
    @Nullable
    List<String> merchants(@Nullable List<String> asked) {
        Set<String> limits = limits();
        if (limits == null) {
            return asked;
        }
        List<String> wanted = asked == null ? List.copyOf(limits) : asked;
        if (wanted.isEmpty() || !limits.containsAll(wanted)) {
            throw new RuleViolation(PackRule.PACK_MERCHANT_OUT_OF_SCOPE);
        }
        return wanted;
    }

    boolean maySee(ExportSource source) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return modules.isOpen(ExportSource.class, source)
                && reader != null
                && reader.getAuthorities().stream()
                        .anyMatch(granted -> source.ability().equals(granted.getAuthority()));
    }

    /** Who may not see a list may not have it packed. */
    void require(ExportSource source) {
        if (!maySee(source)) {
            throw new AccessDeniedException("the list needs " + source.ability());
        }
    }

    private @Nullable Set<String> limits() {
        UUID account = account();
        Set<String> limits = null;
        if (account == null) {
            return null;
        }
        for (ReaderScope scope : scopes) {
            Set<String> more = scope.merchants(account);
            if (more != null) {
                limits = limits == null ? more : intersection(limits, more);
            }
        }
        return limits;
    }

    private @Nullable UUID account() {
        try {
            return UUID.fromString(actor.get().id());
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    private static Set<String> intersection(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
