package io.touchstone.merchant.blocklist.web;

import io.touchstone.identity.Accounts;
import io.touchstone.merchant.blocklist.BlocklistFile;
import io.touchstone.merchant.blocklist.BlocklistRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of entries share: the words of a step, and the names of those who took one. */
@Component
class StepPage {

    private static final int REASON_MAX = 1000;
    private static final int STATEMENT_MAX = 4000;

    private final Accounts accounts;

    StepPage(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A reason is there and fits; a reason that lifts an entry after an appeal is the entry's reason as well. */
    boolean isBad(String step, String text) {
        int max = "appeal".equals(step) || "dismiss".equals(step) ? STATEMENT_MAX : REASON_MAX;
        return text.isBlank() || text.strip().length() > max;
    }

    String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "merchant.blocklist.done." + step);
        return "redirect:" + BlocklistController.PATH + "/" + number;
    }

    Map<String, String> names(Collection<BlocklistRow> rows) {
        Set<String> actors = new HashSet<>();
        rows.forEach(row -> collect(actors, row));
        return byActor(actors);
    }

    Map<String, String> names(BlocklistFile file) {
        Set<String> actors = new HashSet<>();
        collect(actors, file.entry());
        file.appeals().forEach(appeal -> add(actors, appeal.filedBy(), appeal.answeredBy()));
        return byActor(actors);
    }

    private static void collect(Set<String> actors, BlocklistRow row) {
        add(actors, row.proposedBy(), row.decidedBy(), row.endedBy());
    }

    private static void add(Set<String> actors, @Nullable String... some) {
        for (String actor : some) {
            if (actor != null) {
                actors.add(actor);
            }
        }
    }

    /** By the actor's word as it is stored; a part of the application has no account and keeps its word. */
    private Map<String, String> byActor(Set<String> actors) {
        List<String> ids = actors.stream().map(StepPage::id).toList();
        Map<String, String> known = accounts.displayNames(ids);
        Map<String, String> names = new HashMap<>();
        actors.forEach(actor -> names.put(actor, known.getOrDefault(id(actor), id(actor))));
        return names;
    }

    private static String id(String actor) {
        return actor.substring(actor.indexOf(':') + 1);
    }
}
