package io.touchstone.merchant.commitment;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.commitment.CommitmentPermissions.CanReadSignatures;
import io.touchstone.rulebook.Commitments;
import io.touchstone.rulebook.Commitments.Commitment;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees which shops signed, and which have not (K2). */
@Service
@Transactional(readOnly = true)
public class SignatureDesk {

    private final Commitments commitments;
    private final SignatureRows rows;
    private final Clock clock;

    SignatureDesk(Commitments commitments, SignatureRows rows, Clock clock) {
        this.commitments = commitments;
        this.rows = rows;
        this.clock = clock;
    }

    /** The version of a commitment that shops sign now. */
    @CanReadSignatures
    public Commitment inForce(String code) {
        return commitments.inForce(clock.instant()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("document", code));
    }

    @CanReadSignatures
    public KeysetPage<SignatureRow> list(
            Commitment commitment, Map<String, String> filter, @Nullable String cursor, int limit) {
        return rows.page(commitment, filter, clock.instant(), cursor, limit);
    }
}
