package io.touchstone.deposit.hold.web;

import io.touchstone.deposit.CaptureHold.Receiver;
import io.touchstone.deposit.HoldId;
import io.touchstone.deposit.HoldView;
import io.touchstone.deposit.hold.DepositCounterDesk;
import io.touchstone.deposit.hold.DepositCounterDesk.CaptureRequest;
import io.touchstone.deposit.hold.DepositCounterDesk.PlaceRequest;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.GroupedCall;
import io.touchstone.shell.Idempotent;
import io.touchstone.shell.JsonFields;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holds for other systems; the scopes {@code deposit:write} and, to look, {@code deposit:read} are asked at the desk. */
@RestController
@RequestMapping("/api/v1/deposits")
class HoldResource {

    private static final int CASE_NO_MAX = 64;
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DepositCounterDesk desk;
    private final MessageSource texts;
    private final Function<HoldView, Object> body = HoldBody::of;

    HoldResource(DepositCounterDesk desk, MessageSource texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /**
     * A hold as the contract shows it, and what else is known of it.
     *
     * @param state one that ran out counts as released; {@code expired} tells the two apart
     */
    record HoldBody(
            UUID holdId,
            String merchantId,
            Money amount,
            Money remaining,
            String state,
            boolean expired,
            String caseNo,
            String reason,
            Instant placedAt,
            @Nullable Instant expiresAt,
            @Nullable Instant endedAt) {

        static HoldBody of(HoldView hold) {
            boolean expired = hold.state() == HoldView.State.EXPIRED;
            return new HoldBody(
                    hold.holdId().id(),
                    hold.merchantId(),
                    hold.amount(),
                    hold.remaining(),
                    (expired ? HoldView.State.RELEASED : hold.state()).word(),
                    expired,
                    hold.caseNo(),
                    hold.reason(),
                    hold.placedAt(),
                    hold.expiresAt(),
                    hold.endedAt());
        }
    }

    @Idempotent(grouped = true)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(path = "/{merchantId}/holds", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    HoldBody place(@PathVariable String merchantId, HttpServletRequest request) throws IOException {
        JsonFields fields = JsonFields.read(request.getInputStream(), texts);
        Money amount = fields.money("amount");
        String caseNo = fields.text("case_no", CASE_NO_MAX);
        String reason = fields.text("reason", JsonFields.REASON_MAX);
        Instant expiresAt = fields.optionalTime("expires_at");
        fields.check();
        PlaceRequest asked = new PlaceRequest(merchantId, amount, caseNo, reason, expiresAt);
        return answer(desk.place(GroupedCall.of(request), asked, body));
    }

    @GetMapping("/holds/{holdId}")
    HoldBody show(@PathVariable String holdId) {
        return HoldBody.of(desk.hold(id(holdId)));
    }

    @Idempotent(grouped = true)
    @PostMapping(path = "/holds/{holdId}/capture", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    HoldBody capture(@PathVariable String holdId, HttpServletRequest request) throws IOException {
        HoldId hold = id(holdId);
        JsonFields fields = JsonFields.read(request.getInputStream(), texts);
        Money amount = fields.money("amount");
        Receiver to = fields.word("to", Receiver.values());
        String reason = fields.text("reason", JsonFields.REASON_MAX);
        fields.check();
        CaptureRequest asked = new CaptureRequest(hold, amount, to, reason);
        return answer(desk.capture(GroupedCall.of(request), asked, body));
    }

    /** A body is not asked for; one may say the reason. */
    @Idempotent(grouped = true)
    @PostMapping("/holds/{holdId}/release")
    @Nullable
    HoldBody release(@PathVariable String holdId, HttpServletRequest request) throws IOException {
        HoldId hold = id(holdId);
        JsonFields fields = JsonFields.readOptional(request.getInputStream(), texts);
        String reason = fields.optionalText("reason", JsonFields.REASON_MAX);
        fields.check();
        return answer(desk.release(GroupedCall.of(request), hold, reason, body));
    }

    /** Nothing when the key was answered before: then the first answer is given again. */
    private static @Nullable HoldBody answer(@Nullable HoldView hold) {
        return hold == null ? null : HoldBody.of(hold);
    }

    /** What is no id of ours is the id of no hold. */
    private static HoldId id(String word) {
        if (!ID.matcher(word).matches()) {
            throw new NotFound("hold", word);
        }
        return new HoldId(UUID.fromString(word));
    }
}
