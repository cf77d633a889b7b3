package io.touchstone.merchant.life;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.life.LifeChange.ExitAnnounced;
import io.touchstone.merchant.life.LifeChange.ExitCancelled;
import io.touchstone.merchant.life.LifeChange.StepTaken;
import io.touchstone.merchant.life.LifeChange.SuspensionBegun;
import io.touchstone.merchant.life.LifeChange.SuspensionEnded;
import io.touchstone.merchant.people.ShopPost;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What the people of a shop are told about its life; the message keys begin with {@code merchant.notice}. */
@Component
class LifeLetters {

    /** LifeSteps of which the shop hears by themselves; the others come with a suspension or its end. */
    private static final Set<String> TOLD = Set.of("activated", "exited", "banned", "ban_lifted");

    private final ShopPost post;
    private final PlatformTime time;

    LifeLetters(ShopPost post, PlatformTime time) {
        this.post = post;
        this.time = time;
    }

    void send(String merchantId, List<LifeChange> changes) {
        changes.forEach(change -> send(merchantId, change));
    }

    private void send(String merchantId, LifeChange change) {
        if (change instanceof SuspensionBegun begun) {
            Suspension suspension = begun.suspension();
            tell(merchantId, "suspended-" + suspension.type().word(), day(suspension.until()));
        } else if (change instanceof SuspensionEnded ended) {
            tell(merchantId, "released-" + ended.suspension().type().word());
        } else if (change instanceof ExitAnnounced announced) {
            tell(merchantId, "exit-announced", day(announced.exit().leavesAt()));
        } else if (change instanceof ExitCancelled) {
            tell(merchantId, "exit-cancelled");
        } else if (change instanceof StepTaken step && TOLD.contains(step.cause())) {
            tell(merchantId, step.cause().replace('_', '-'));
        }
    }

    private void tell(String merchantId, String what, String... arguments) {
        String path = "/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8) + "/life";
        post.tell(merchantId, "merchant.notice." + what, path, arguments);
    }

    private String day(@Nullable Instant at) {
        return at == null ? "–" : time.day(at).toString();
    }
}
