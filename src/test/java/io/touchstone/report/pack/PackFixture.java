package io.touchstone.report.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.job.JobId;
import io.touchstone.job.JobView;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.Subject;
import io.touchstone.penalty.violation.CaseFixture;
import io.touchstone.support.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Packs made as the application makes them, and the program that checks them, run in this process. */
final class PackFixture {

    private static final Duration WAIT = Duration.ofSeconds(60);
    private static @Nullable Method verifier;

    private final ApplicationContext beans;
    final JdbcTemplate db;
    final TestClock clock;

    PackFixture(ApplicationContext beans) {
        this.beans = beans;
        this.db = beans.getBean(JdbcTemplate.class);
        this.clock = beans.getBean(TestClock.class);
    }

    /** What a check says. */
    record Checked(int status, String said) {}

    /** Something about a merchant, as every module would put it down. */
    record Happened(String merchant, Instant occurredAt, Map<String, ?> details) implements GovernanceEvent {
        @Override
        public String action() {
            return "test.happened";
        }

        @Override
        public Subject subject() {
            return Subject.merchant(merchant);
        }

        @Override
        public Actor actor() {
            return Actor.system("pack-tests");
        }
    }

    /** A merchant with a name that a CSV has to quote. */
    String merchant(String name) {
        String id = CaseFixture.merchant(db);
        db.update("update merchant set name = ? where merchant_id = ?", name, id);
        return id;
    }

    void happen(String merchant, int times) {
        for (int i = 0; i < times; i++) {
            Happened event = new Happened(merchant, clock.instant(), Map.of("number", i, "words", "甲,\"乙\"\n丙"));
            beans.getBean(TransactionTemplate.class).executeWithoutResult(status -> beans.publishEvent(event));
        }
    }

    /** Waits until the trail is sealed, so that the seals stand at the present time of the clock. */
    void seal() {
        for (int i = 0; i < 200 && unsealed() > 0; i++) {
            pause();
        }
        assertThat(unsealed()).isZero();
    }

    private long unsealed() {
        Long count = db.queryForObject(
                "select count(*) from audit_event e where not exists (select from audit_seal s where s.event_id = e.id)",
                Long.class);
        return count == null ? 0 : count;
    }

    String ask(PackScope scope, String maker) {
        Actor actor = new Actor(
                Actor.Kind.STAFF,
                UUID.nameUUIDFromBytes(maker.getBytes(StandardCharsets.UTF_8)).toString());
        return beans.getBean(PackBook.class).ask(beans.getBean(Ids.class).next(), scope, actor);
    }

    /** The file of a pack, once it is made. */
    Path made(String number) {
        PackRow row = ended(number);
        JobId job = row.job();
        JobView view = job == null ? null : beans.getBean(Jobs.class).find(job).orElse(null);
        assertThat(row.state()).as(String.valueOf(view)).isEqualTo(PackState.MADE);
        return beans.getBean(PackFolder.class).find(row.id()).orElseThrow();
    }

    PackRow ended(String number) {
        PackRows rows = beans.getBean(PackRows.class);
        Instant end = Instant.now().plus(WAIT);
        PackRow row = rows.row(number).orElseThrow();
        while (row.state() == PackState.ASKED && Instant.now().isBefore(end)) {
            pause();
            row = rows.row(number).orElseThrow();
        }
        return row;
    }

    Path make(PackScope scope, String maker) {
        return made(ask(scope, maker));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static PackScope scope(Instant asOf, @Nullable List<String> merchants, String... parts) {
        return new PackScope(
                asOf, merchants, List.of(parts).stream().map(PackPart::parse).toList());
    }

    /** The program as it is handed out, compiled as of the oldest Java it promises to run on. */
    static Checked check(Path pack, String... more) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        String[] arguments = new String[more.length + 1];
        arguments[0] = pack.toString();
        System.arraycopy(more, 0, arguments, 1, more.length);
        try {
            Object status = verifier().invoke(null, arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
            return new Checked((Integer) status, printed.toString(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized Method verifier() throws IOException, ReflectiveOperationException {
        if (verifier == null) {
            Path out = Files.createTempDirectory("verify");
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StringWriter complaints = new StringWriter();
            try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
                Path source =
                        new ClassPathResource("pack/Verify.java").getFile().toPath();
                Boolean compiled = compiler.getTask(
                                complaints,
                                files,
                                null,
                                List.of("--release", "17", "-Xlint:all", "-Werror", "-d", out.toString()),
                                null,
                                files.getJavaFileObjects(source))
                        .call();
                assertThat(compiled).as(complaints.toString()).isTrue();
            }
            // Lives as long as the tests.
            URLClassLoader loader = new URLClassLoader(new URL[] {out.toUri().toURL()}, null);
            verifier = loader.loadClass("Verify").getMethod("run", String[].class, PrintStream.class);
        }
        return verifier;
    }
}
