package io.touchstone.report.pack;

import io.touchstone.export.CanonicalTables;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Lens;
import io.touchstone.shell.Lenses;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The lists that can be part of a pack: those of all modules whose rows are kept as they were. Lists of facts and of what is
 * reckoned from them are told by their own time, so that a late one would change what a pack of that instant holds.
 */
@Component
class PackParts {

    private final ObjectProvider<ExportSource> sources;
    private final CanonicalTables tables;
    private final Lenses lenses;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Set<String> undated;

    PackParts(
            ObjectProvider<ExportSource> sources, CanonicalTables tables, Lenses lenses, JdbcClient jdbc, Clock clock) {
        this.sources = sources;
        this.tables = tables;
        this.lenses = lenses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All lists of all modules, by their names. */
    List<ExportSource> all() {
        return sources.stream()
                .sorted(java.util.Comparator.comparing(ExportSource::name))
                .toList();
    }

    /** Names of the lists that can never be part of a pack, as they show what is told as it is now; found out once. */
    Set<String> undated() {
        Set<String> known = undated;
        if (known == null) {
            Set<String> live = live();
            known = lenses.through(Lens.asOf(clock.instant()), () -> all().stream()
                    .filter(source -> readsAny(source, live))
                    .map(ExportSource::name)
                    .collect(Collectors.toUnmodifiableSet()));
            undated = known;
        }
        return known;
    }

    /** One that shows nothing without a filter is tried when it is asked for with one. */
    private boolean readsAny(ExportSource source, Set<String> live) {
        try {
            return !Collections.disjoint(tables.origins(source.table(Map.of())), live);
        } catch (RuntimeException asksForMore) {
            return false;
        }
    }

    /** @throws RuleViolation when no list is called so */
    ExportSource find(String name) {
        return sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(PackRule.PACK_PART_UNKNOWN, name));
    }

    /** Under the lens of {@link #through}. */
    TableExport table(PackPart part) {
        ExportSource source = find(part.source());
        Map<String, String> values = new HashMap<>(source.whole());
        values.putAll(part.values());
        return source.table(values);
    }

    /**
     * Looks at what a scope sees, as nobody in particular and in one language: neither who makes a pack nor where may show in it.
     * Not within a transaction, whose connection would see something else.
     */
    <T> T through(PackScope scope, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a pack is read outside of transactions");
        }
        List<String> merchants = scope.merchants();
        Lens lens = new Lens(scope.asOf(), merchants == null ? null : new HashSet<>(merchants));
        SecurityContext before = SecurityContextHolder.getContext();
        Locale language = LocaleContextHolder.getLocale();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            return lenses.through(lens, work);
        } finally {
            SecurityContextHolder.setContext(before);
            LocaleContextHolder.setLocale(language);
        }
    }

    /**
     * Tries each part.
     *
     * @throws RuleViolation naming the first that cannot be read so, or not as it stood
     */
    void require(PackScope scope) {
        Set<String> live = live();
        through(scope, () -> {
            scope.parts().forEach(part -> require(part, live));
            return scope;
        });
    }

    private void require(PackPart part, Set<String> live) {
        find(part.source());
        Set<String> origins;
        try {
            origins = tables.origins(table(part));
        } catch (RuntimeException notSo) {
            throw new RuleViolation(PackRule.PACK_PART_UNREADABLE, part.toString());
        }
        Set<String> told = new TreeSet<>(origins);
        told.retainAll(live);
        if (!told.isEmpty()) {
            throw new RuleViolation(PackRule.PACK_PART_NOT_DATED, part.source(), String.join(", ", told));
        }
    }

    /** Tables that are told as they are now, wholly or in part, whatever the lens. */
    private Set<String> live() {
        return new HashSet<>(jdbc.sql("select table_name from shell_kept where how in ('LIVE', 'MADE')")
                .query(String.class)
                .list());
    }
}
