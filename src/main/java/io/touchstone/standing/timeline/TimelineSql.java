package io.touchstone.standing.timeline;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.MerchantHistory;
import io.touchstone.shell.OpenModules;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the modules tell together into one statement, of the parts that a reader may see. */
@Component
class TimelineSql {

    private static final String COLUMNS = "at, id, what, args, subject, words, amount_minor, currency, path, undoes";

    private final List<MerchantHistory> histories;
    private final OpenModules modules;
    private final PlatformTime time;

    TimelineSql(List<MerchantHistory> histories, OpenModules modules, PlatformTime time) {
        this.histories = histories.stream()
                .sorted(Comparator.comparingInt(MerchantHistory::order))
                .toList();
        this.modules = modules;
        this.time = time;
    }

    String zone() {
        return time.zone().getId();
    }

    /** The kinds that there are for a reader, in their order. */
    List<String> kinds(Predicate<String> able) {
        return histories.stream()
                .filter(history -> isOpen(history, able))
                .map(MerchantHistory::kind)
                .distinct()
                .toList();
    }

    /** A table expression of all entries up to {@code :until}, empty for a reader who may see none. */
    String entries(@Nullable String kind, Predicate<String> able) {
        String union = histories.stream()
                .filter(history -> isOpen(history, able))
                .filter(history -> kind == null || kind.equals(history.kind()))
                .map(TimelineSql::branch)
                .collect(Collectors.joining(" union all "));
        String none = "select ''::text, now(), '', '', null::text[], null::text, null::text, null::bigint, null::text,"
                + " null::text, null::text where :merchant::text is null and :zone::text is null";
        return "(select * from (" + (union.isEmpty() ? none : union) + ") as every(kind, " + COLUMNS
                + ") where at <= :until) as entry";
    }

    private boolean isOpen(MerchantHistory history, Predicate<String> able) {
        return able.test(history.ability()) && modules.isOpen(MerchantHistory.class, history);
    }

    private static String branch(MerchantHistory history) {
        return "select '" + history.kind() + "'::text as kind, part.* from (" + history.sql() + ") as part(" + COLUMNS
                + ")";
    }
}
