package io.touchstone.inspection.programme;

import io.touchstone.inspection.programme.ProgrammePermissions.OpenToEverybody;
import io.touchstone.inspection.programme.PublicDraw.DrawnRow;
import io.touchstone.inspection.programme.PublicDraw.Redone;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where anybody checks a draw: the hash of its seed from the beginning, all the rest once everything is bought (ruling S4). */
@Service
@Transactional(readOnly = true)
public class DrawDesk {

    private static final int STRATA_SHOWN = 100;

    private final PlanRows rows;
    private final PlanFigures figures;
    private final DrawnRows drawn;
    private final DrawFiles files;
    private final Redoing redoing;

    DrawDesk(PlanRows rows, PlanFigures figures, DrawnRows drawn, DrawFiles files, Redoing redoing) {
        this.rows = rows;
        this.figures = figures;
        this.drawn = drawn;
        this.files = files;
        this.redoing = redoing;
    }

    @OpenToEverybody
    public PublicDraw open(String number) {
        PlanRow plan = published(number);
        String hash = plan.seedSha256();
        Instant committed = plan.committedAt();
        if (hash == null || committed == null) {
            throw new NotFound("draw", number);
        }
        boolean open = plan.seed() != null && plan.isDrawn();
        return new PublicDraw(
                plan.number(),
                plan.state().word(),
                hash,
                committed,
                plan.frozenAt(),
                plan.drawnAt(),
                plan.revealedAt(),
                plan.seed(),
                open ? plan.population() : null,
                open ? plan.populationSha256() : null,
                open ? figures.strata(plan.id(), null, STRATA_SHOWN).items() : List.of(),
                open ? figures.total(plan.id()).strata() : 0,
                open ? drawn.count(plan.id()) : 0);
    }

    /** What was drawn, once the seed is published. */
    @OpenToEverybody
    public KeysetPage<DrawnRow> drawn(String number, @Nullable String cursor, int limit) {
        return drawn.page(revealed(number).id(), cursor, limit);
    }

    /** Draws again, with the seed that somebody gives. */
    @OpenToEverybody
    public Redone redo(String number, byte[] seed) {
        return redoing.redo(revealed(number), seed.clone());
    }

    /** Everything from which the draw can be redone elsewhere, as one archive. */
    @OpenToEverybody
    public void files(String number, OutputStream out) {
        files.archive(revealed(number), out);
    }

    /** The program that redoes a draw outside of this application. */
    @OpenToEverybody
    public void program(OutputStream out) throws IOException {
        files.program(out);
    }

    private PlanRow revealed(String number) {
        PlanRow plan = published(number);
        if (plan.seed() == null || !plan.isDrawn()) {
            throw new NotFound("draw", number);
        }
        return plan;
    }

    private PlanRow published(String number) {
        return rows.find(number)
                .filter(plan -> plan.seedSha256() != null)
                .orElseThrow(() -> new NotFound("draw", number));
    }
}
