package io.touchstone.report.kpi;

import io.touchstone.identity.Departments;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.LiveFigure.Span;
import io.touchstone.shell.LiveFigure.Stay;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who was in which department when, as it was seen each night: what somebody decided stays with the department of then when they
 * move. Before the first sight it is that of the first sight.
 */
@Component
class KpiSeats {

    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcTemplate db;
    private final Departments departments;
    private final PlatformTime time;

    KpiSeats(JdbcTemplate db, Departments departments, PlatformTime time) {
        this.db = db;
        this.departments = departments;
        this.time = time;
    }

    /** Where somebody sat from an instant on; null for nowhere. */
    private record Seat(Instant from, @Nullable UUID department) {}

    /** Writes down who has moved since it was last looked. */
    void look(Instant at) {
        Map<UUID, UUID> now = departments.ofAccounts();
        Map<UUID, List<Seat>> known = seats();
        Map<UUID, String> names =
                departments.all().stream().collect(Collectors.toMap(Departments.Named::id, Departments.Named::path));
        Set<UUID> people = new TreeSet<>(now.keySet());
        people.addAll(known.keySet());
        List<Object[]> moved = new ArrayList<>();
        for (UUID account : people) {
            UUID department = now.get(account);
            if (!Objects.equals(department, last(known.get(account)))) {
                String name = department == null ? null : names.get(department);
                moved.add(new @Nullable Object[] {account, Timestamp.from(at), name == null ? null : department, name});
            }
        }
        db.batchUpdate("insert into report_kpi_seat values (?, ?, ?, ?) on conflict do nothing", moved);
    }

    /** Answers the department of an account on a day. */
    Book book() {
        Map<UUID, NavigableMap<LocalDate, Seat>> days = new HashMap<>();
        seats().forEach((account, seats) -> {
            NavigableMap<LocalDate, Seat> line = new TreeMap<>();
            seats.forEach(seat -> line.put(time.day(seat.from()), seat));
            days.put(account, line);
        });
        return new Book(days);
    }

    /** When who was in a department, by days of the platform. */
    List<Stay> stays(UUID department) {
        List<Stay> stays = new ArrayList<>();
        seats().forEach((account, seats) -> {
            for (int i = 0; i < seats.size(); i++) {
                if (department.equals(seats.get(i).department())) {
                    Instant from = i == 0 ? Instant.EPOCH : dayOf(seats.get(i));
                    Instant to = i + 1 == seats.size() ? FOREVER : dayOf(seats.get(i + 1));
                    stays.add(new Stay(account.toString(), new Span(from, to)));
                }
            }
        });
        return stays;
    }

    private Instant dayOf(Seat seat) {
        return time.startOf(time.day(seat.from()));
    }

    /** Names of departments by their ids, also of those closed since. */
    Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        db.query(
                "select distinct on (department) department, name from report_kpi_seat where department is not null"
                        + " order by department, seen_at desc",
                row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        departments.all().forEach(one -> names.put(one.id(), one.path()));
        return names;
    }

    private Map<UUID, List<Seat>> seats() {
        Map<UUID, List<Seat>> seats = new HashMap<>();
        db.query("select account_id, seen_at, department from report_kpi_seat order by account_id, seen_at", row -> {
            seats.computeIfAbsent(row.getObject(1, UUID.class), account -> new ArrayList<>())
                    .add(new Seat(row.getTimestamp(2).toInstant(), row.getObject(3, UUID.class)));
        });
        return seats;
    }

    private static @Nullable UUID last(@Nullable List<Seat> seats) {
        return seats == null ? null : seats.get(seats.size() - 1).department();
    }

    /** Seats by the day they were first seen. */
    static final class Book {

        private final Map<UUID, NavigableMap<LocalDate, Seat>> days;

        private Book(Map<UUID, NavigableMap<LocalDate, Seat>> days) {
            this.days = days;
        }

        /** Null for an account that is in none, or is no person’s. */
        @Nullable
        UUID department(String account, LocalDate day) {
            NavigableMap<LocalDate, Seat> line = days.get(UUID.fromString(account));
            if (line == null) {
                return null;
            }
            Map.Entry<LocalDate, Seat> then = line.floorEntry(day);
            return (then == null ? line.firstEntry() : then).getValue().department();
        }
    }
}
