package io.touchstone.deposit.proof;

import io.touchstone.deposit.statement.DeskItem;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Differences of the latest proof, as a tile that is red until the books agree again. */
@Component
class ProofItem implements DeskItem {

    private static final int LAST = 900;

    private final ProofRows rows;

    ProofItem(ProofRows rows) {
        this.rows = rows;
    }

    @Override
    public String key() {
        return "proof";
    }

    @Override
    public String path() {
        return "/admin/deposits/proof";
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Waiting waiting(Instant at) {
        long findings = rows.newest(1).stream().mapToLong(ProofRun::findings).sum();
        long shown = Math.min(findings, Waiting.MAX);
        return new Waiting(shown, shown);
    }
}
