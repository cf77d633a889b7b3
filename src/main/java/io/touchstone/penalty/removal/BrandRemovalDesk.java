package io.touchstone.penalty.removal;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.penalty.PenaltyPermissions.CanApprove;
import io.touchstone.penalty.PenaltyPermissions.CanRead;
import io.touchstone.penalty.PenaltyPermissions.CanWork;
import io.touchstone.rulebook.RuleVersion;
import io.touchstone.rulebook.Rules;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff takes a brand off every shelf (B9): as a decision like any other, approved by a second person and undone as one. */
@Service
@Transactional
public class BrandRemovalDesk {

    private final BrandRemovals removals;
    private final BrandRemovalRows rows;
    private final RemovalDrafts drafts;
    private final RemovalUndoing undoing;
    private final Rules rules;
    private final CurrentActor actor;
    private final Clock clock;

    BrandRemovalDesk(
            BrandRemovals removals,
            BrandRemovalRows rows,
            RemovalDrafts drafts,
            RemovalUndoing undoing,
            Rules rules,
            CurrentActor actor,
            Clock clock) {
        this.removals = removals;
        this.rows = rows;
        this.drafts = drafts;
        this.undoing = undoing;
        this.rules = rules;
        this.actor = actor;
        this.clock = clock;
    }

    @CanRead
    @Transactional(readOnly = true)
    public KeysetPage<BrandRemovalRow> list(@Nullable String cursor, int limit) {
        return rows.page(cursor, limit);
    }

    /**
     * A removal with its products and the shops that were told, those of the pages asked for.
     *
     * @param toldAfter cursor of the shops
     */
    @CanRead
    @Transactional(readOnly = true)
    public BrandRemovalView view(String number, @Nullable String cursor, @Nullable String toldAfter, int limit) {
        return removals.view(number, cursor, toldAfter, limit, clock.instant());
    }

    /** What it would take, before anything is written. */
    @CanWork
    @Transactional(readOnly = true)
    public BrandPreview preview(BrandChoice choice) {
        return removals.preview(choice, clock.instant());
    }

    /** Rules by which it may be decided. */
    @CanWork
    @Transactional(readOnly = true)
    public List<RuleVersion> rules() {
        return rules.violationsAt(clock.instant());
    }

    /**
     * Asks to undo the whole within its window, in one press; another person confirms it.
     *
     * @param once made when the page was shown; sent twice it asks once
     */
    @CanWork
    public void undo(String number, UUID once) {
        undoing.ask(number, once, clock.instant(), actor.get());
    }

    /** Undoes it, as somebody else asked. */
    @CanApprove
    public void confirmUndo(String number, UUID request) {
        undoing.confirm(number, request, clock.instant(), actor.get());
    }

    /** Hands the telling of the shops in again after it broke off; who was told is passed over. */
    @CanWork
    public void tellAgain(String number) {
        undoing.tellAgain(number, clock.instant(), actor.get());
    }

    /** Drafts it, with a case of its own; told again it is one. */
    @CanWork
    public String make(MakeBrandRemoval command) {
        Instant at = clock.instant();
        Actor by = actor.get();
        if (removals.preview(command.choice(), at).count().products() == 0) {
            throw new RuleViolation(
                    RemovalRule.REMOVAL_MEANS_NOTHING, command.choice().brand());
        }
        return drafts.make(command, at, by);
    }
}
