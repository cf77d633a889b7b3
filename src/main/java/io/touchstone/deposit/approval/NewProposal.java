package io.touchstone.deposit.approval;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ask for something that a second person has to allow.
 *
 * @param id made when the form was shown, so that a form sent twice asks once; becomes the cause of what is carried out
 * @param content what the kind needs to carry it out
 */
public record NewProposal(
        UUID id,
        ProposalKind kind,
        @Nullable String merchantId,
        @Nullable String caseNo,
        @Nullable Money amount,
        Map<String, String> content,
        String reason,
        Instant at,
        Actor by) {

    public NewProposal {
        content = Map.copyOf(content);
    }
}
