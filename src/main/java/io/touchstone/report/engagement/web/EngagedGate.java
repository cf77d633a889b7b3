package io.touchstone.report.engagement.web;

import io.touchstone.report.engagement.AuditorSeats;
import io.touchstone.report.engagement.Look;
import io.touchstone.report.engagement.LookKind;
import io.touchstone.report.engagement.Looks;
import io.touchstone.report.engagement.Seat;
import io.touchstone.shell.SignedIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What every request of an engaged account passes (feature M4): the seat is open, what is asked for belongs to it, nothing is
 * changed, and it is written down before it is answered.
 */
@Component
class EngagedGate implements HandlerInterceptor {

    private final AuditorSeats seats;
    private final Looks looks;
    private final SeatRules rules;

    EngagedGate(AuditorSeats seats, Looks looks, SeatRules rules) {
        this.seats = seats;
        this.looks = looks;
        this.rules = rules;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            Authentication reader = SecurityContextHolder.getContext().getAuthentication();
            if (reader != null) {
                seat(reader).ifPresent(seat -> pass(new Asked(request, handler), seat, reader));
            }
        }
        return true;
    }

    private Optional<Seat> seat(Authentication reader) {
        return reader.getPrincipal() instanceof SignedIn someone && SeatRules.isAuditor(reader)
                ? seats.of(UUID.fromString(someone.actor().id()))
                : Optional.empty();
    }

    private void pass(Asked asked, Seat seat, Authentication reader) {
        if (asked.isOpenToAll()) {
            return;
        }
        Optional<RuntimeException> refusal = rules.refusal(asked, seat, reader);
        LookKind kind = refusal.isPresent() ? LookKind.REFUSED : asked.kind();
        looks.write(seat.engagement(), new Look(kind, asked.method(), asked.path(), asked.query(), asked.module()));
        refusal.ifPresent(refused -> {
            throw refused;
        });
    }
}
