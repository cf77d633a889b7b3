package io.touchstone.shell.work;

import io.touchstone.shell.MoneyText;
import io.touchstone.shell.OpenModules;
import io.touchstone.shell.Role;
import io.touchstone.shell.RoleFigure;
import io.touchstone.shell.RoleFigure.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures a role begins with, and all the others that the reader may see. */
@Component
class FigureRows {

    /** As many as are taken in at a glance. */
    static final int FIRST = 6;

    private final JdbcClient db;
    private final ObjectProvider<RoleFigure> published;
    private final OpenModules open;
    private final WorkReader reader;
    private final MoneyText money;

    FigureRows(
            JdbcClient db, ObjectProvider<RoleFigure> published, OpenModules open, WorkReader reader, MoneyText money) {
        this.db = db;
        this.published = published;
        this.open = open;
        this.reader = reader;
        this.money = money;
    }

    /** A figure and its value of this moment, null when there is nothing to count. */
    record Told(RoleFigure figure, @Nullable BigDecimal value, MoneyText money) {

        public Tone tone() {
            return value == null ? Tone.NEUTRAL : figure.mood().apply(value);
        }

        /** The number as it is written; a dash when there is nothing to count. */
        public String text() {
            if (value == null) {
                return "–";
            }
            return switch (figure.measure()) {
                case COUNT -> String.format(Locale.ROOT, "%,d", value.longValue());
                case SHARE ->
                    value.movePointRight(2).setScale(1, RoundingMode.DOWN).toPlainString() + "%";
                case YUAN -> money.text(value.longValue(), "CNY");
            };
        }
    }

    List<Told> first() {
        return told(ranked().stream().limit(FIRST).toList());
    }

    List<Told> others() {
        return told(ranked().stream().skip(FIRST).toList());
    }

    boolean hasOthers() {
        return ranked().size() > FIRST;
    }

    /** Those of the reader’s roles before the rest. */
    private List<RoleFigure> ranked() {
        Set<String> authorities = reader.authorities();
        return published.stream()
                .filter(figure -> authorities.contains(figure.ability()) && open.isOpen(RoleFigure.class, figure))
                .sorted(Comparator.comparing((RoleFigure figure) -> isOf(figure, authorities) ? 0 : 1)
                        .thenComparing(RoleFigure::order)
                        .thenComparing(RoleFigure::key))
                .toList();
    }

    private static boolean isOf(RoleFigure figure, Set<String> authorities) {
        return figure.roles().stream().map(Role::name).anyMatch(role -> authorities.contains("ROLE_" + role));
    }

    private List<Told> told(List<RoleFigure> figures) {
        if (figures.isEmpty()) {
            return List.of();
        }
        String sql = IntStream.range(0, figures.size())
                .mapToObj(i -> "select " + i + " as n, (" + figures.get(i).sql() + ")::numeric")
                .collect(Collectors.joining(" union all "));
        Map<Integer, @Nullable BigDecimal> values = new HashMap<>();
        db.sql(sql).params(reader.values()).query(row -> {
            values.put(row.getInt(1), row.getBigDecimal(2));
        });
        return IntStream.range(0, figures.size())
                .mapToObj(i -> new Told(figures.get(i), values.get(i), money))
                .toList();
    }
}
