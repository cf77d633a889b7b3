package io.touchstone.inspection.programme;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The files from which anybody can redo a draw, and the program that does it. */
@Component
class DrawFiles {

    /** What the program is called when it is downloaded. */
    static final String PROGRAM = "VerifyDraw.java";

    private final FrozenPopulation population;
    private final DrawnRows drawn;
    private final JdbcTemplate jdbc;

    DrawFiles(FrozenPopulation population, DrawnRows drawn, JdbcTemplate jdbc) {
        this.population = population;
        this.drawn = drawn;
        this.jdbc = jdbc;
    }

    /** All of them in one archive; the population goes through in flat memory. */
    void archive(PlanRow plan, OutputStream out) {
        try {
            ZipOutputStream zip = new ZipOutputStream(out);
            begin("parameters.csv", plan, zip);
            text(parameters(plan), zip);
            begin("strata.csv", plan, zip);
            strata(plan.id(), zip);
            begin("drawn.csv", plan, zip);
            drawn(plan.id(), zip);
            begin("population.csv", plan, zip);
            population.write(plan.id(), zip);
            begin(PROGRAM, plan, zip);
            program(zip);
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void program(OutputStream out) throws IOException {
        try (var source = new ClassPathResource("verify/" + PROGRAM).getInputStream()) {
            source.transferTo(out);
        }
    }

    private static void begin(String name, PlanRow plan, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        Instant at = plan.revealedAt();
        entry.setTime(at == null ? 0 : at.toEpochMilli());
        zip.putNextEntry(entry);
    }

    private static String parameters(PlanRow plan) {
        return "name,value\nplan," + plan.number() + "\nseed," + plan.seed() + "\nseed_sha256," + plan.seedSha256()
                + "\npopulation," + plan.population() + "\npopulation_sha256," + plan.populationSha256() + "\n";
    }

    private void strata(UUID plan, OutputStream out) {
        text("stratum,size,drawn\n", out);
        jdbc.query(
                "select stratum, size, drawn from inspection_stratum where plan_id = ? order by stratum",
                row -> {
                    text(row.getInt(1) + "," + row.getLong(2) + "," + row.getLong(3) + "\n", out);
                },
                plan);
    }

    private void drawn(UUID plan, OutputStream out) {
        text("arm,stratum,rank,product_id\n", out);
        drawn.each(
                plan,
                one -> text(
                        one.arm() + "," + one.stratum() + "," + one.rank() + "," + quoted(one.productId()) + "\n",
                        out));
    }

    private static String quoted(String id) {
        return id.chars().anyMatch(one -> one == ',' || one == '"' || one == '\n' || one == '\r')
                ? '"' + id.replace("\"", "\"\"") + '"'
                : id;
    }

    private static void text(String text, OutputStream out) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
