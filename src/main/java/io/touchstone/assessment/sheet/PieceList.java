package io.touchstone.assessment.sheet;

import io.touchstone.assessment.sheet.Piece.Struck;
import io.touchstone.identity.Accounts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence of an item with the names of people. */
@Component
class PieceList {

    private final PieceRows rows;
    private final Accounts accounts;

    PieceList(PieceRows rows, Accounts accounts) {
        this.rows = rows;
        this.accounts = accounts;
    }

    List<Piece> of(AssessmentId id, String item) {
        List<Piece> pieces = rows.of(id, item);
        Map<String, String> names = accounts.displayNames(pieces.stream()
                .flatMap(piece -> Stream.of(piece.uploadedBy(), striker(piece)))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return pieces.stream().map(piece -> named(piece, names)).toList();
    }

    private static @Nullable String striker(Piece piece) {
        Struck struck = piece.struck();
        return struck == null ? null : struck.by();
    }

    private static Piece named(Piece piece, Map<String, String> names) {
        Struck struck = piece.struck();
        return new Piece(
                piece.id(),
                piece.item(),
                piece.kind(),
                piece.title(),
                piece.fileId(),
                piece.url(),
                piece.live(),
                piece.effectiveOn(),
                piece.collectedOn(),
                piece.uploadedAt(),
                names.getOrDefault(piece.uploadedBy(), piece.uploadedBy()),
                piece.carried(),
                struck == null
                        ? null
                        : new Struck(struck.at(), names.getOrDefault(struck.by(), struck.by()), struck.reason()));
    }
}
