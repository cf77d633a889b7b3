package io.touchstone.penalty.removal;

import io.touchstone.catalog.Listings;
import io.touchstone.job.JobView;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.penalty.decision.DecisionView;
import io.touchstone.penalty.decision.ReversalRequest;
import io.touchstone.penalty.effect.EffectView;
import io.touchstone.penalty.statement.ShopTellings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A brand-wide removal as it stands.
 *
 * @param effect that takes the listings
 * @param undoUntil until when it is undone as a whole in one press by two people; null before it takes effect
 * @param undo what somebody asked to undo and nobody answered yet
 * @param step what the reader may do about the undoing
 * @param telling the job that tells the shops; null before there is one
 * @param told how many shops have their statement
 * @param toldShops those of the page asked for
 * @param items product by product: what it took, or would take
 */
public record BrandRemovalView(
        DecisionView decision,
        EffectView effect,
        BrandChoice choice,
        Listings.Count count,
        List<Listings.ShopCount> shops,
        @Nullable Instant undoUntil,
        @Nullable ReversalRequest undo,
        Step step,
        @Nullable JobView telling,
        long told,
        KeysetPage<ShopTellings.ToldShop> toldShops,
        KeysetPage<Listings.Item> items) {

    public BrandRemovalView {
        shops = List.copyOf(shops);
    }

    /** What comes next of the undoing; the message key is {@code penalty.removal.step.<word>}. */
    public enum Step {
        /** Nothing of it holds. */
        NONE,
        ASK,
        /** Asked; another person who had no part in it confirms. */
        CONFIRM,
        /** The window is over: only the ordinary reversal with its ground is left. */
        OVER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the job ended otherwise than well, so that shops may be left untold. */
    public boolean isTellingBroken() {
        return telling != null
                && (telling.state() == JobView.State.FAILED || telling.state() == JobView.State.CANCELLED);
    }
}
