package io.touchstone.inspection.lab;

import io.touchstone.identity.Accounts;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what pages show of an order. */
@Component
class OrderPages {

    private final OrderBook book;
    private final ResultBook results;
    private final EntryBook entries;
    private final SpecBook specs;
    private final Samples samples;
    private final Accounts accounts;
    private final JsonMapper json;

    OrderPages(
            OrderBook book,
            ResultBook results,
            EntryBook entries,
            SpecBook specs,
            Samples samples,
            Accounts accounts,
            JsonMapper json) {
        this.book = book;
        this.results = results;
        this.entries = entries;
        this.specs = specs;
        this.samples = samples;
        this.accounts = accounts;
        this.json = json;
    }

    OrderPage of(TestOrderView order, Actor reader) {
        Spec.Version spec = specs.version(order.specId(), order.specVersion()).orElseThrow();
        List<ResultVersion> versions = results.results(order.orderId());
        List<ReportFile> reports = results.reports(order.orderId());
        return new OrderPage(
                order,
                samples.find(order.sampleId()).orElseThrow(),
                spec,
                json.readValue(book.choice(order.orderId()), Choice.class),
                results.lines(order.orderId()),
                notes(order, spec),
                versions,
                reports,
                names(versions),
                objection(order, versions, reports, reader));
    }

    /** Where the working sheet names another method or limit than the specification. */
    private Map<String, String> notes(TestOrderView order, Spec.Version spec) {
        Map<String, String> notes = new HashMap<>();
        for (Entry entry : entries.of(order.orderId())) {
            spec.item(entry.itemCode()).ifPresent(item -> {
                String note = other(entry.method(), item.method()) + other(entry.limitText(), item.limitText());
                if (!note.isEmpty()) {
                    notes.put(entry.itemCode(), note.strip());
                }
            });
        }
        return notes;
    }

    private static String other(@Nullable String said, String ordered) {
        return said == null || plain(said).equals(plain(ordered)) ? "" : " " + said;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "").replace("<=", "≤").replace(">=", "≥").toLowerCase(java.util.Locale.ROOT);
    }

    private Map<String, String> names(List<ResultVersion> versions) {
        Set<String> actors = new HashSet<>();
        for (ResultVersion version : versions) {
            actors.add(version.submittedBy());
            version.verifications().forEach(one -> actors.add(one.verifier()));
        }
        Map<String, String> known =
                accounts.displayNames(actors.stream().map(OrderPages::id).toList());
        Map<String, String> names = new HashMap<>();
        actors.forEach(word -> names.put(word, known.getOrDefault(id(word), id(word))));
        return names;
    }

    private static String id(String actor) {
        return actor.substring(actor.indexOf(':') + 1);
    }

    private static @Nullable String objection(
            TestOrderView order, List<ResultVersion> versions, List<ReportFile> reports, Actor reader) {
        if (order.state() != TestOrderView.State.SUBMITTED) {
            return "inspection.result.not-waiting";
        }
        ResultVersion current = versions.get(0);
        if (current.submittedBy().equals(reader.toString())) {
            return LabRule.VERIFIER_IS_SUBMITTER.messageKey();
        }
        if (current.isConfirmedBy(reader.toString())) {
            return "inspection.result.confirmed-by-you";
        }
        return !current.passed() && reports.isEmpty() ? LabRule.REPORT_MISSING.messageKey() : null;
    }
}
