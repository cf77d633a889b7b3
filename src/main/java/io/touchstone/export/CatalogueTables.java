package io.touchstone.export;

import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes tables for the catalogue of one query each, so that a report is a name, columns and the query and nothing else. */
@Component
public class CatalogueTables {

    private final PlatformTime time;
    private final Clock clock;

    CatalogueTables(PlatformTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    /**
     * What a report is called and may be asked.
     *
     * @param owner a class of the module that owns the rows
     * @param ability what its rows may be seen by
     * @param choices names of the filter besides the days; each is a parameter of the query, empty when nothing was chosen
     */
    public record Head(Class<?> owner, String name, String ability, List<String> choices) {

        public Head {
            choices = List.copyOf(choices);
        }
    }

    /**
     * @param sql of the rows, with {@code :from} and {@code :to}, the first instant that counts and the first that no longer does,
     *     {@code :now}, {@code :today}, {@code :zone}, and the choices
     */
    public ExportSource of(Head head, List<ExportColumn> columns, String sql) {
        return new Table(head, List.copyOf(columns), sql);
    }

    private final class Table implements ExportSource {

        private final Head head;
        private final List<ExportColumn> columns;
        private final String sql;

        Table(Head head, List<ExportColumn> columns, String sql) {
            this.head = head;
            this.columns = columns;
            this.sql = sql;
        }

        @Override
        public String name() {
            return head.name();
        }

        @Override
        public String ability() {
            return head.ability();
        }

        @Override
        public Class<?> owner() {
            return head.owner();
        }

        @Override
        public TableExport table(Map<String, String> filter) {
            ExportDays days = ExportDays.of(filter);
            Instant now = clock.instant();
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("from", days.opens(time));
            values.put("to", days.closes(time));
            values.put("now", now);
            values.put("today", time.day(now));
            values.put("zone", time.zone().getId());
            Map<String, String> words = new LinkedHashMap<>();
            days.tell(words);
            for (String choice : head.choices()) {
                String chosen = filter.getOrDefault(choice, "");
                values.put(choice, chosen);
                if (!chosen.isEmpty()) {
                    words.put(choice, chosen);
                }
            }
            return new TableExport(head.name(), columns, sql, values, words);
        }
    }
}
