package io.touchstone.merchant.commitment;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.commitment.CommitmentPermissions.CanSignForOwnShop;
import io.touchstone.rulebook.RuleComments;
import io.touchstone.rulebook.RuleComments.Comment;
import io.touchstone.rulebook.RuleComments.Draft;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where merchants comment on drafts of the rules they will have to live by (E-Commerce Law, article 34; E13). */
@Service
@CanSignForOwnShop
@Transactional
public class OwnRuleDesk {

    private final RuleComments comments;
    private final Merchants merchants;
    private final CurrentActor actor;
    private final Clock clock;

    OwnRuleDesk(RuleComments comments, Merchants merchants, CurrentActor actor, Clock clock) {
        this.comments = comments;
        this.merchants = merchants;
        this.actor = actor;
        this.clock = clock;
    }

    /** A draft with what the reader said about it and what came of that. */
    public record Open(Draft draft, List<Comment> own) {}

    @Transactional(readOnly = true)
    public List<Open> open(String merchantId) {
        UUID reader = reader(merchantId);
        return comments.open(clock.instant()).stream()
                .map(draft -> new Open(
                        draft,
                        comments.of(draft.version().id()).stream()
                                .filter(comment -> comment.isOf(reader))
                                .toList()))
                .toList();
    }

    /** Comments on a draft, once for a form that was shown. */
    public void comment(UUID once, String merchantId, UUID version, String words) {
        comments.add(once, version, reader(merchantId), words);
    }

    private UUID reader(String merchantId) {
        Actor reader = actor.get();
        merchants.demandSeat(reader, merchantId);
        return UUID.fromString(reader.id());
    }
}
