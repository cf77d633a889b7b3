package io.touchstone.inspection.insight;

import io.touchstone.inspection.sample.Arm;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Learns from own results, and where these are few from what chance found anywhere and from past findings elsewhere. Those say where
 * failures were found and not how often anybody looked, so that they only move the first belief: by the square root of their ratio to
 * the usual number, within a bound, and with the weight of a few results.
 */
@Component
class LearnedFailureRates implements FailureRates {

    private final JdbcClient jdbc;
    private final Settings settings;
    private final PlatformTime time;
    private final Clock clock;

    LearnedFailureRates(JdbcClient jdbc, Settings settings, PlatformTime time, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public Map<String, FailureRate> of(Collection<String> categoryCodes) {
        Map<String, FailureRate> rates = new LinkedHashMap<>();
        explain(categoryCodes).forEach((code, belief) -> rates.put(code, belief.rate()));
        return rates;
    }

    @Override
    public Map<String, Belief> explain(Collection<String> categoryCodes) {
        Map<String, Belief> beliefs = new LinkedHashMap<>();
        if (categoryCodes.isEmpty()) {
            return beliefs;
        }
        Instant at = clock.instant();
        PriorTerms terms = settings.at(PriorTerms.KEY, at);
        List<String> quarters = Period.quartersUntil(time.day(at), terms.quarters()).stream()
                .map(Period::word)
                .toList();
        Map<String, Counts> own = own(categoryCodes, quarters);
        double base = base(terms, quarters);
        History history = history(categoryCodes);
        categoryCodes.forEach(
                code -> beliefs.put(code, believe(code, terms, base, history, own.getOrDefault(code, Counts.NONE))));
        return beliefs;
    }

    private static Belief believe(String code, PriorTerms terms, double base, History history, Counts own) {
        @Nullable String mapped = history.nearest(code);
        long findings = mapped == null ? 0 : history.findings.getOrDefault(mapped, 0L);
        double factor = mapped == null ? 1 : history.factor(findings, terms.historyFactorMax());
        double prior = Math.min(Belief.PRIOR_MAX, base * factor);
        var rate = new FailureRate(
                code,
                terms.weight() * prior + own.failed(),
                terms.weight() * (1 - prior) + own.passed(),
                own.failed(),
                own.failed() + own.passed());
        return new Belief(base, factor, mapped, findings, terms.weight(), rate);
    }

    /** What chance alone found anywhere, drawn towards the setting while that is little. */
    private double base(PriorTerms terms, List<String> quarters) {
        Counts.PassFail chance = jdbc
                .sql("select " + TallySql.COUNTS
                        + " from inspection_tally where dimension = 'all' and key = '' and period in (:quarters)")
                .param("quarters", quarters)
                .query((row, i) -> Counts.read(row))
                .list()
                .stream()
                .reduce(Counts.NONE, Counts::plus)
                .of(Arm.CONTROL);
        return (terms.weight() * terms.failShare() + chance.failed()) / (terms.weight() + chance.results());
    }

    private Map<String, Counts> own(Collection<String> codes, List<String> quarters) {
        Map<String, Counts> own = new HashMap<>();
        jdbc.sql(
                        "select key, " + TallySql.COUNTS
                                + " from inspection_tally where dimension = 'category' and period in (:quarters) and key in (:codes)")
                .param("quarters", quarters)
                .param("codes", List.copyOf(codes))
                .query(row -> {
                    own.merge(row.getString("key"), Counts.read(row), Counts::plus);
                });
        return own;
    }

    private History history(Collection<String> codes) {
        Map<String, Long> findings = new HashMap<>();
        jdbc.sql("select category_code, sum(findings)::bigint from inspection_category_map where decision = 'mapped'"
                        + " group by category_code")
                .query(row -> {
                    findings.put(row.getString(1), row.getLong(2));
                });
        return new History(findings, findings.isEmpty() ? Map.of() : parents(codes));
    }

    /** Each of the codes and of those above them with the one right above. */
    private Map<String, String> parents(Collection<String> codes) {
        Map<String, String> parents = new HashMap<>();
        jdbc.sql("""
                        with recursive up (category_code, parent_code) as (
                            select category_code, parent_code from taxonomy_category where category_code in (:codes)
                            union select c.category_code, c.parent_code from taxonomy_category c join up on c.category_code = up.parent_code)
                        select category_code, parent_code from up where parent_code is not null""").param("codes", List.copyOf(codes)).query(row -> {
            parents.put(row.getString(1), row.getString(2));
        });
        return parents;
    }

    /** Past findings by category of ours. */
    private record History(Map<String, Long> findings, Map<String, String> parents) {

        /** The category itself, or the nearest above it, that findings are mapped to. */
        @Nullable
        String nearest(String code) {
            Deque<String> way = new ArrayDeque<>(List.of(code));
            while (!way.isEmpty() && way.size() <= parents.size() + 1) {
                String at = way.getLast();
                if (findings.containsKey(at)) {
                    return at;
                }
                String above = parents.get(at);
                if (above == null) {
                    return null;
                }
                way.addLast(above);
            }
            return null;
        }

        double factor(long found, int most) {
            double usual = findings.values().stream()
                    .mapToLong(Long::longValue)
                    .average()
                    .orElse(0);
            double moved = Math.sqrt((found + 1) / (usual + 1));
            return Math.max(1.0 / most, Math.min(most, moved));
        }
    }
}
