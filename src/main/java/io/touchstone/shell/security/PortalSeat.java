package io.touchstone.shell.security;

import io.touchstone.kernel.Actor;
import io.touchstone.shell.PortalSeats;
import io.touchstone.shell.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever comes through the door of the portal sees the rows of their own account alone, down to the database. */
final class PortalSeat extends OncePerRequestFilter {

    private final PortalSeats seats;

    PortalSeat(PortalSeats seats) {
        this.seats = seats;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (!(reader != null && reader.getPrincipal() instanceof SignedIn someone && sits(someone.actor()))) {
            chain.doFilter(request, response);
            return;
        }
        seats.take(UUID.fromString(someone.actor().id()));
        try {
            chain.doFilter(request, response);
        } finally {
            seats.leave();
        }
    }

    private static boolean sits(Actor actor) {
        return actor.kind() == Actor.Kind.MERCHANT || actor.kind() == Actor.Kind.PARTNER;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.equals("/portal") && !path.startsWith("/portal/");
    }
}
