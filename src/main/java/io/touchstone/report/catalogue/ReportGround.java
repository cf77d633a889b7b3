package io.touchstone.report.catalogue;

import io.touchstone.export.CatalogueEntry;
import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.report.ReportPermissions;
import io.touchstone.report.catalogue.SavedReport.PauseReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a saved report may be made for its owner now: nobody gets by the calendar what they could not ask by hand. */
@Component
class ReportGround {

    private static final Set<String> NEEDED =
            Set.of(ReportPermissions.REPORT, ReportPermissions.SCHEDULE, Catalogue.EXPORT);

    private final Catalogue catalogue;
    private final Abilities abilities;
    private final Accounts accounts;
    private final PlatformTime time;

    ReportGround(Catalogue catalogue, Abilities abilities, Accounts accounts, PlatformTime time) {
        this.catalogue = catalogue;
        this.abilities = abilities;
        this.accounts = accounts;
        this.time = time;
    }

    /**
     * What stands in the way, or what the table takes.
     *
     * @param obstacle null when it may be made
     */
    record Found(@Nullable PauseReason obstacle, Asked asked) {}

    /** As the owner’s roles stand now, on the day of an instant. */
    Found look(SavedReport saved, Instant at) {
        Asked nothing = Asked.of(List.of(), Map.of(), time.day(at));
        Optional<CatalogueEntry> entry = catalogue.find(saved.head().source());
        if (entry.isEmpty()) {
            return new Found(PauseReason.REPORT_GONE, nothing);
        }
        Optional<AccountView> owner =
                accounts.find(new AccountId(saved.head().owner())).filter(AccountView::enabled);
        if (owner.isEmpty()) {
            return new Found(PauseReason.OWNER_LEFT, nothing);
        }
        if (!isAble(abilities.of(owner.get()), entry.get())) {
            return new Found(PauseReason.ABILITY_LOST, nothing);
        }
        Asked asked = Asked.of(entry.get().fields(), saved.content().words(), time.day(at));
        return new Found(asked.isSound() ? null : PauseReason.QUESTION, asked);
    }

    /** Whether the reader at hand may take the rows of a report out. */
    boolean readerIsAble(CatalogueEntry entry) {
        return isAble(abilities.ofReader(), entry);
    }

    /** Whether the reader at hand may see that it is there. */
    boolean readerSees(String source) {
        return catalogue
                .find(source)
                .filter(entry ->
                        abilities.ofReader().contains(catalogue.table(entry).ability()))
                .isPresent();
    }

    Asked ask(CatalogueEntry entry, Map<String, String> words, Instant at) {
        return Asked.of(entry.fields(), words, time.day(at));
    }

    /** What people are called. */
    String nameOf(UUID person) {
        return accounts.find(new AccountId(person))
                .map(AccountView::displayName)
                .orElse(person.toString());
    }

    private boolean isAble(Set<String> able, CatalogueEntry entry) {
        return able.containsAll(NEEDED) && able.contains(catalogue.table(entry).ability());
    }
}
