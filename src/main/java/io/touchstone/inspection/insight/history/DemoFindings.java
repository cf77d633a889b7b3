package io.touchstone.inspection.insight.history;

import io.touchstone.identity.Accounts;
import io.touchstone.job.JobContext;
import io.touchstone.job.JobId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.DemoChapter;
import io.touchstone.taxonomy.Categories;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A register of alerts of a country that there is not, made up from first to last, taken in like any other: most of its categories are
 * told apart, one is nothing that is sold here, one waits for somebody, and some of its lines are faulty.
 */
@Component
class DemoFindings implements DemoChapter {

    private static final String SOURCE = "demo-alerts";
    private static final int FINDINGS = 240;
    private static final int DAYS_BACK = 900;
    private static final String HEADING =
            "classification,date_case,reference,country,type,category,subject,hazard,origin\n";

    private static final List<Kind> KINDS = List.of(
            new Kind("tea and infusions", "4030", "green tea", List.of("pesticide residues", "heavy metals")),
            new Kind("cereals and oils", "4020", "milled rice", List.of("mycotoxins", "foreign bodies")),
            new Kind("nuts and snacks", "4010", "roasted nuts", List.of("mycotoxins", "allergens", "labelling")),
            new Kind("toys", "5020", "plush toy", List.of("small parts", "plasticisers")),
            new Kind("household appliances", "3030", "electric kettle", List.of("electric shock", "overheating")),
            new Kind("clothing", "2010", "dress", List.of("azo dyes", "formaldehyde")),
            new Kind("skin care", "6010", "face cream", List.of("heavy metals", "microbes")),
            new Kind("animal feed", null, "fish meal", List.of("microbes")),
            new Kind("kitchen utensils", "", "melamine plate", List.of("formaldehyde", "primary amines")));

    private static final List<String> COUNTRIES = List.of("Northland", "Westmark", "Isla Verde", "Eastreach");
    private static final List<String> CLASSES = List.of("alert", "information", "border rejection");

    /**
     * Goods of the register.
     *
     * @param means our category; null when it is nothing of ours, empty while nobody has said
     */
    private record Kind(String category, @Nullable String means, String goods, List<String> hazards) {}

    private final HistoryIntake intake;
    private final HistoryBook book;
    private final ImportHistory importing;
    private final Categories categories;
    private final Accounts accounts;
    private final PlatformTime time;
    private final Clock clock;

    DemoFindings(
            HistoryIntake intake,
            HistoryBook book,
            ImportHistory importing,
            Categories categories,
            Accounts accounts,
            PlatformTime time,
            Clock clock) {
        this.intake = intake;
        this.book = book;
        this.importing = importing;
        this.categories = categories;
        this.accounts = accounts;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inspection-history";
    }

    @Override
    public int position() {
        return 74;
    }

    @Override
    public void tell() {
        Instant now = clock.instant();
        Actor by = accounts.find("inspector")
                .map(one -> new Actor(Actor.Kind.STAFF, one.id().toString()))
                .orElseGet(() -> Actor.system("demo-inspector"));
        InputStream file = new ByteArrayInputStream(file(time.day(now)).getBytes(StandardCharsets.UTF_8));
        UUID id = intake.receive(SOURCE, HistoryEncoding.AUTO, "demo-alerts.csv", file, now, by)
                .id();
        read(book.find(id).orElseThrow(), by);
        decide(by, now);
    }

    /** Here and now, so that its categories can be told apart; the job that was handed in finds it read. */
    private void read(HistoryImport file, Actor by) {
        Map<String, String> parameters =
                Map.of(ImportHistory.ID, file.importId().toString());
        try {
            importing.run(new Unwatched(new JobId(file.jobId()), parameters, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void decide(Actor by, Instant now) {
        for (Kind kind : KINDS) {
            String means = kind.means();
            if (means == null || categories.find(means).isPresent()) {
                intake.decide(SOURCE, kind.category(), means, 0, now, by);
            }
        }
    }

    private static String file(LocalDate today) {
        StringBuilder rows = new StringBuilder(HEADING);
        for (int i = 0; i < FINDINGS; i++) {
            Kind kind = KINDS.get(i * 7 % KINDS.size());
            LocalDate found = today.minusDays(DAYS_BACK - (long) i * DAYS_BACK / FINDINGS);
            String hazard = kind.hazards().get(i / KINDS.size() % kind.hazards().size());
            row(rows, i, i % 79 == 78 ? today.plusDays(i) : found, kind, hazard);
        }
        return rows.toString();
    }

    /** Every eightieth or so has a day that is not over yet, or no reference. */
    private static void row(StringBuilder rows, int i, LocalDate found, Kind kind, String hazard) {
        String reference = i % 83 == 82 ? "" : String.format(Locale.ROOT, "DA-%d-%04d", found.getYear(), i + 1);
        rows.append(CLASSES.get(i % CLASSES.size()))
                .append(',')
                .append(found)
                .append(',')
                .append(reference)
                .append(',')
                .append(COUNTRIES.get(i % COUNTRIES.size()))
                .append(",official control,")
                .append(kind.category())
                .append(',')
                .append(hazard)
                .append(" in ")
                .append(kind.goods())
                .append(',')
                .append(hazard)
                .append(',')
                .append(COUNTRIES.get((i + i / COUNTRIES.size()) % COUNTRIES.size()))
                .append('\n');
    }

    /** A run of the job that nobody watches or breaks off. */
    private record Unwatched(JobId id, Map<String, String> parameters, Actor actor) implements JobContext {

        @Override
        public void progress(long done, long total) {}

        @Override
        public void log(String line) {}

        @Override
        public void checkCancelled() {}
    }
}
