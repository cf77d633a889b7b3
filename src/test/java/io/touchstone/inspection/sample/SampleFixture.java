package io.touchstone.inspection.sample;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Samples on their way, for tests of what comes before and after. */
public final class SampleFixture {

    public static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    public static final Actor TEST = Actor.system("test");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcTemplate db;
    private final Samples samples;
    private final TransactionTemplate tx;

    public SampleFixture(JdbcTemplate db, Samples samples, TransactionTemplate tx) {
        this.db = db;
        this.samples = samples;
        this.tx = tx;
    }

    /** A merchant of its own for each call. */
    public String merchant() {
        String id = "sampled-" + COUNT.incrementAndGet();
        db.update("insert into taxonomy_category (category_code, name_zh, name_en, updated_at)"
                + " values ('toys', '玩具', 'Toys', 'epoch') on conflict do nothing");
        db.update(
                "insert into merchant (merchant_id, name, category_code, updated_at) values (?, ?, 'toys', now())",
                id,
                "Shop " + id);
        return id;
    }

    public UUID lab(String code) {
        UUID id = UUID.randomUUID();
        db.update(
                "insert into inspection_lab (lab_id, code, name_zh, name_en, created_at, created_by) values (?, ?, ?, ?, now(), 'test')",
                id,
                code + "-" + COUNT.incrementAndGet(),
                "检测 " + code,
                "Lab " + code);
        return id;
    }

    public static NewSample aSample(@Nullable UUID plan, String merchant, String product, int rank) {
        return new NewSample(
                plan, null, Arm.RISK, 1, rank, product, merchant, "toys", "Acme", "M-1", "06901234567892", "A toy", AT);
    }

    public SampleView drawn(String merchant) {
        return tx.execute(
                status -> samples.add(List.of(aSample(null, merchant, "p-" + COUNT.incrementAndGet(), 1)), TEST)
                        .get(0));
    }

    public SampleView ordered(String merchant) {
        SampleId id = drawn(merchant).id();
        tx.executeWithoutResult(status -> samples.ordered(id, AT, TEST));
        return samples.find(id).orElseThrow();
    }

    public SampleView received(String merchant) {
        SampleId id = ordered(merchant).id();
        tx.executeWithoutResult(status -> samples.received(id, AT, TEST));
        return samples.find(id).orElseThrow();
    }

    /** Split into the parts named, in the store. */
    public SampleView sealed(String merchant, PartKind... kinds) {
        SampleId id = received(merchant).id();
        List<NewPart> parts = new ArrayList<>();
        for (PartKind kind : kinds) {
            parts.add(new NewPart(kind, "SEAL-" + COUNT.incrementAndGet()));
        }
        tx.executeWithoutResult(status -> samples.split(id, parts, Holder.store("Store 1"), AT, TEST));
        return samples.find(id).orElseThrow();
    }

    public PartView part(SampleView sample, PartKind kind) {
        return samples.parts(sample.id()).stream()
                .filter(part -> part.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** With its test part at a laboratory. */
    public SampleView testing(String merchant, UUID lab) {
        SampleView sample = sealed(merchant, PartKind.TEST, PartKind.RETAINED);
        tx.executeWithoutResult(
                status -> samples.sendToLab(part(sample, PartKind.TEST).partId(), lab, AT, TEST));
        return samples.find(sample.id()).orElseThrow();
    }

    public void in(Runnable work) {
        tx.executeWithoutResult(status -> work.run());
    }
}
