package io.touchstone.report.engagement;

import java.util.Set;

/** What is open to every engaged account whatever it was engaged for: its own pages, and the few things it may send. */
public final class OwnPaths {

    private static final Set<String> PAGES = Set.of(
            "/admin",
            "/admin/search",
            "/admin/search/palette",
            "/admin/inbox",
            "/admin/my-engagement",
            "/admin/evidence-requests",
            "/admin/exports",
            "/admin/packs",
            "/admin/profile");

    /** By their patterns: what is asked of them goes through the desks' own rules as well. */
    private static final Set<String> SENT = Set.of(
            "/admin/audit/verify",
            "/admin/evidence-requests/new",
            "/admin/evidence-requests/{number}/accept",
            "/admin/evidence-requests/{number}/ask-back",
            "/admin/evidence-requests/{number}/withdraw",
            "/admin/exports/check",
            "/admin/exports/{source}/{format}",
            "/admin/inbox/read",
            "/admin/jobs/{id}/cancel",
            "/admin/packs",
            "/admin/packs/new",
            "/admin/profile",
            "/admin/profile/password",
            "/admin/profile/sessions/end-others",
            "/admin/profile/sessions/{handle}/end");

    private OwnPaths() {}

    /** Whether a page belongs to the reader, not to a module. */
    public static boolean isOwn(String path) {
        return PAGES.stream()
                .anyMatch(page -> path.equals(page) || (!page.equals("/admin") && path.startsWith(page + "/")));
    }

    /** Whether something may be sent to a handler with this pattern. */
    public static boolean mayBeSent(String pattern) {
        return SENT.contains(pattern);
    }
}
