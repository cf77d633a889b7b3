package io.touchstone.deposit.approval;

import io.touchstone.shell.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which proposals a reader wants to see; whatever is no word of ours asks for nothing. */
public record ProposalFilter(
        Proposal.@Nullable State state,
        @Nullable ProposalKind kind,
        @Nullable String merchantId) {

    /** A condition and its values. */
    record Statement(String sql, Map<String, Object> values) {}

    /** From the parameters of the list's address. */
    public static ProposalFilter of(@Nullable String state, @Nullable String kind, @Nullable String merchantId) {
        return new ProposalFilter(
                Typed.word(Proposal.State.values(), state).orElse(null),
                Typed.word(ProposalKind.values(), kind).orElse(null),
                Typed.orNull(merchantId));
    }

    /** The parameters again, for links and exports. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        if (state != null) {
            words.put("state", state.word());
        }
        if (kind != null) {
            words.put("kind", kind.word());
        }
        if (merchantId != null) {
            words.put("merchant", merchantId);
        }
        return words;
    }

    Statement where() {
        Map<String, Object> values = new LinkedHashMap<>(words());
        StringBuilder sql = new StringBuilder();
        // Spelled out, as only then the index of what waits fits.
        if (state == Proposal.State.WAITING) {
            sql.append(" and p.state = 'waiting'");
            values.remove("state");
        } else if (state != null) {
            sql.append(" and p.state = :state");
        }
        if (kind != null) {
            sql.append(" and p.kind = :kind");
        }
        if (merchantId != null) {
            sql.append(" and p.merchant_id = :merchant");
        }
        return new Statement(sql.toString(), values);
    }
}
