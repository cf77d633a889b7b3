package io.touchstone.assessment.sheet;

import io.touchstone.assessment.sheet.Piece.Kind;
import io.touchstone.assessment.sheet.Piece.Live;
import io.touchstone.assessment.sheet.PieceDesk.Said;
import io.touchstone.assessment.sheet.Sheet.Line;
import io.touchstone.evidence.Evidence;
import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds and strikes out evidence in the name of whom the section was given to; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Proving {

    /** More than this nobody looks at again with care. */
    static final int PIECES_MAX = 20;

    private final PieceRows rows;
    private final Answering answering;
    private final Evidence files;
    private final SheetTrail trail;
    private final PlatformTime time;

    Proving(PieceRows rows, Answering answering, Evidence files, SheetTrail trail, PlatformTime time) {
        this.rows = rows;
        this.answering = answering;
        this.files = files;
        this.trail = trail;
        this.time = time;
    }

    /** Where a piece comes from: a file or an address. */
    record Source(@Nullable Upload file, @Nullable String url) {}

    void add(Sheet sheet, String item, Said said, Source source, Actor actor, Instant at) {
        if (rows.isKnown(said.once())) {
            return;
        }
        LocalDate collected = said.collectedOn();
        if (said.effectiveOn().isAfter(collected) || collected.isAfter(time.day(at))) {
            throw new RuleViolation(SheetRule.SHEET_EVIDENCE_DATES);
        }
        ItemAnswer answer = room(sheet, item, actor);
        Upload file = source.file();
        UUID fileId = file == null
                ? null
                : files.receive(file.content(), file.name(), null, actor).id().id();
        Kind kind = fileId == null ? Kind.LINK : Kind.FILE;
        keep(sheet, answer, piece(item, said, kind, fileId, source.url(), null, at, actor), actor, at);
    }

    /** What was read of a running figure; its dates are those of the reading. */
    void read(Sheet sheet, String item, UUID once, Live live, String title, Actor actor, Instant at) {
        if (rows.isKnown(once)) {
            return;
        }
        ItemAnswer answer = room(sheet, item, actor);
        LocalDate day = time.day(at);
        LocalDate effective = time.day(live.to().minusNanos(1));
        Said said = new Said(once, title, effective.isAfter(day) ? day : effective, day);
        keep(sheet, answer, piece(item, said, Kind.LIVE, null, null, live, at, actor), actor, at);
    }

    void strike(Sheet sheet, String item, UUID piece, String reason, Actor actor, Instant at) {
        answering.mine(sheet, item, actor).requireNotAccepted();
        rows.strike(sheet.head().id(), item, piece, reason, UUID.fromString(actor.id()), at);
        trail.add(sheet.head().id(), sheet.head().number(), new Line(item, "evidence_struck", reason, at, actor));
    }

    private ItemAnswer room(Sheet sheet, String item, Actor actor) {
        ItemAnswer answer = answering.mine(sheet, item, actor);
        if (rows.of(sheet.head().id(), item).size() >= PIECES_MAX) {
            throw new RuleViolation(SheetRule.SHEET_EVIDENCE_TOO_MUCH, PIECES_MAX);
        }
        return answer;
    }

    private void keep(Sheet sheet, ItemAnswer answer, Piece piece, Actor actor, Instant at) {
        AnswerState before = answer.state();
        answer.restOnMore(actor, at);
        rows.add(sheet.head().id(), piece);
        trail.add(
                sheet.head().id(),
                sheet.head().number(),
                new Line(answer.item(), "evidence_added", piece.title(), at, actor));
        if (answer.state() != before) {
            answering.keep(sheet, answer);
        }
    }

    private static Piece piece(
            String item,
            Said said,
            Kind kind,
            @Nullable UUID file,
            @Nullable String url,
            @Nullable Live live,
            Instant at,
            Actor actor) {
        return new Piece(
                said.once(),
                item,
                kind,
                said.title(),
                file,
                url,
                live,
                said.effectiveOn(),
                said.collectedOn(),
                at,
                actor.id(),
                false,
                null);
    }
}
