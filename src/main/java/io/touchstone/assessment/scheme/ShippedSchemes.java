package io.touchstone.assessment.scheme;

import io.touchstone.assessment.AssessmentEvent;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the schemes that ship with the application where they are missing. A file that differs from what was published under its
 * version stops the start: assessments rest on the published words, and a change is another version.
 */
@Component
class ShippedSchemes implements SmartInitializingSingleton {

    static final String RESOURCES = "classpath*:assessment/*.yaml";

    private static final Actor SELF = Actor.system("shipped-schemes");

    private final SchemeRows rows;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    ShippedSchemes(
            SchemeRows rows, TransactionTemplate transaction, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<SchemeDocument> shipped = read();
        transaction.executeWithoutResult(status -> shipped.forEach(this::keep));
    }

    /** In the order of their names, so that a later version of the same scheme comes last. */
    static List<SchemeDocument> read() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(RESOURCES))
                    .sorted(Comparator.comparing(file -> Objects.requireNonNullElse(file.getFilename(), "")))
                    .map(ShippedSchemes::read)
                    .toList();
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    private static SchemeDocument read(Resource file) {
        try {
            SchemeReading.Read read = SchemeReading.yaml(file.getContentAsString(StandardCharsets.UTF_8));
            return read.document()
                    .orElseThrow(
                            () -> new IllegalStateException("The scheme that ships with the application is faulty:\n"
                                    + read.faults().stream()
                                            .map(fault ->
                                                    fault.line(Objects.requireNonNullElse(file.getFilename(), "")))
                                            .collect(Collectors.joining("\n"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void keep(SchemeDocument document) {
        SchemeRef ref = document.version().ref();
        Optional<SchemeRow> known = rows.lock(ref);
        if (known.isEmpty()) {
            add(document);
        } else if (!known.get().sha256().equals(document.version().sha256())) {
            throw new IllegalStateException(
                    "The file of the scheme " + ref
                            + " differs from what was stored under this version ("
                            + known.get().sha256() + " there, "
                            + document.version().sha256()
                            + " here). What was published never changes: put the old file back, or ship the change as another version.");
        }
    }

    /** It waits for a person where the platform already assesses itself by a version of its own. */
    private void add(SchemeDocument document) {
        SchemeRef ref = document.version().ref();
        rows.add(ids.next(), document, null, true, clock.instant(), SELF.toString());
        boolean own = rows.versions(ref.scheme()).stream()
                .anyMatch(row -> row.state() == SchemeState.PUBLISHED && !row.shipped());
        if (own) {
            return;
        }
        rows.publish(rows.lock(ref).orElseThrow(), clock.instant(), SELF.toString());
        events.publishEvent(new AssessmentEvent(
                "scheme_published",
                new Subject("assessment_scheme", ref.toString()),
                SELF,
                clock.instant(),
                Map.of("sha256", document.version().sha256())));
    }
}
