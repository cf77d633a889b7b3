package io.touchstone.inspection.lab;

import io.touchstone.inspection.lab.LabPermissions.CanSpecify;
import io.touchstone.inspection.sample.InspectionPermissions.CanRead;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where specifications are written and, by another person, published (D7). */
@Service
@Transactional
public class SpecDesk {

    private final Specs specs;
    private final SpecBook book;
    private final CurrentActor actor;
    private final Clock clock;

    SpecDesk(Specs specs, SpecBook book, CurrentActor actor, Clock clock) {
        this.specs = specs;
        this.book = book;
        this.actor = actor;
        this.clock = clock;
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<Spec.Row> list(Map<String, String> filter, @Nullable String cursor, int limit) {
        return book.page(filter, cursor, limit);
    }

    /** Newest first, without their items. */
    @CanRead
    @Transactional(readOnly = true)
    public List<Spec.Version> versions(String code) {
        return book.versions(specs.get(code).specId());
    }

    @CanRead
    @Transactional(readOnly = true)
    public Spec.Version version(String code, int version) {
        return specs.version(code, version);
    }

    /** Whether the reader wrote in it, who then cannot publish it. */
    @CanRead
    @Transactional(readOnly = true)
    public boolean isMaker(Spec.Version version) {
        return version.makers().contains(actor.get().toString());
    }

    @CanSpecify
    public Spec add(String code, String category, String nameZh, String nameEn) {
        return specs.add(code, category, nameZh, nameEn, actor.get(), clock.instant());
    }

    @CanSpecify
    public int begin(String code) {
        return specs.begin(code, actor.get(), clock.instant());
    }

    @CanSpecify
    public void put(String code, int version, long seen, SpecItem item) {
        specs.put(code, version, seen, item, actor.get(), clock.instant());
    }

    @CanSpecify
    public void remove(String code, int version, long seen, String item) {
        specs.remove(code, version, seen, item, actor.get(), clock.instant());
    }

    @CanSpecify
    public void publish(String code, int version, long seen) {
        specs.publish(code, version, seen, actor.get(), clock.instant());
    }

    @CanSpecify
    public void drop(String code, int version, long seen) {
        specs.drop(code, version, seen, actor.get(), clock.instant());
    }
}
