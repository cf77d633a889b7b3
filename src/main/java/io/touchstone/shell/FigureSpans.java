package io.touchstone.shell;

import io.touchstone.shell.FigureOfRows.Sql;
import io.touchstone.shell.LiveFigure.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes one statement that tells a figure over many times. */
final class FigureSpans {

    private static final Pattern FROM = Pattern.compile("(?<!:):from\\b");
    private static final Pattern TO = Pattern.compile("(?<!:):to\\b");

    /** In a query of its own, so that the text is read once and not for every row. */
    private static final String SPAN = "width_bucket(at, (select cast(:starts as timestamptz[])))";

    private final List<Span> spans;

    FigureSpans(List<Span> spans) {
        this.spans = List.copyOf(spans);
    }

    /** Whether each begins where the one before it ends. */
    boolean followOneAnother() {
        for (int i = 1; i < spans.size(); i++) {
            if (!spans.get(i).from().equals(spans.get(i - 1).to())) {
                return false;
            }
        }
        return !spans.isEmpty();
    }

    Instant from() {
        return spans.get(0).from();
    }

    Instant to() {
        return spans.get(spans.size() - 1).to();
    }

    String starts() {
        return array(Span::from);
    }

    String ends() {
        return array(Span::to);
    }

    private String array(Function<Span, Instant> end) {
        return spans.stream().map(end).map(Instant::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Reads the rows once and counts each in the time that it lies in. */
    String grouped(Sql sql) {
        if (sql.whole() == null) {
            return "select " + SPAN + " as n, sum(value), count(*) from (" + sql.rows() + ") as figure group by 1";
        }
        return "select n, coalesce(above, 0), coalesce(below, 0) from (select " + SPAN
                + " as n, sum(value) as above from ("
                + sql.rows() + ") as part group by 1) as counted full join (select " + SPAN
                + " as n, count(*) as below from (" + sql.whole() + ") as whole group by 1) as line using (n)";
    }

    /** The same for each person. */
    String byPerson(Sql sql) {
        return "select " + SPAN + " as n, account, sum(value), count(*) from (" + sql.rows()
                + ") as figure where account is not null group by 1, 2";
    }

    /** Asks for each time by itself, for figures of which a row may count in several. */
    String each(Sql sql) {
        String line =
                TO.matcher(FROM.matcher(sql.line()).replaceAll("span.starts")).replaceAll("span.ends");
        return "select span.n, line.above, line.below from unnest(cast(:starts as timestamptz[]), cast(:ends as timestamptz[]))"
                + " with ordinality as span(starts, ends, n) cross join lateral (" + line + ") as line(above, below)";
    }
}
