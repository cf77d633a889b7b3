package io.touchstone.shell.web;

import io.touchstone.shell.NavigationItem;
import io.touchstone.shell.OpenModules;
import io.touchstone.shell.RunMode;
import io.touchstone.shell.SignedIn;
import io.touchstone.shell.UnreadCount;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the layout asks while it is drawn: {@code @frame} in templates. Fragments do not draw it and pay nothing. */
@Component
class Frame {

    private static final long BELL_MAX = 99;
    private static final String AUTHORITIES = Frame.class.getName() + ".authorities";

    private final ObjectProvider<NavigationItem> navigation;
    private final RunMode mode;
    private final OpenModules open;
    private final ObjectProvider<UnreadCount> unread;
    private final MultipartConfigElement uploads;
    private volatile @Nullable Menu menu;

    Frame(
            ObjectProvider<NavigationItem> navigation,
            RunMode mode,
            OpenModules open,
            ObjectProvider<UnreadCount> unread,
            MultipartConfigElement uploads) {
        this.navigation = navigation;
        this.mode = mode;
        this.open = open;
        this.unread = unread;
        this.uploads = uploads;
    }

    /** The sections of the menu of one door that the reader may see, each with its entries. */
    public List<Menu.Group> menu(String door) {
        return all().groups(door, authorities());
    }

    /** The entries behind the reader's name. */
    public List<NavigationItem> mine(String door) {
        return all().mine(door, authorities());
    }

    /** A menu entry by its key, when the reader may see it. */
    public @Nullable NavigationItem entry(String key) {
        return all().entry(key, authorities()).orElse(null);
    }

    /** What the bell shows: how much the reader did not read; empty for nothing. */
    public String unread() {
        UnreadCount counter = unread.getIfAvailable();
        long count = counter == null ? 0 : counter.unread();
        if (count == 0) {
            return "";
        }
        return count > BELL_MAX ? BELL_MAX + "+" : Long.toString(count);
    }

    public boolean isDemo() {
        return mode.isDemo();
    }

    /** Bytes of one form at most, so that a browser need not send a file for minutes to hear that it is too large. */
    public long uploadMax() {
        return uploads.getMaxRequestSize();
    }

    public String language() {
        return Language.of(LocaleContextHolder.getLocale()).tag();
    }

    public String theme() {
        return Theme.of(request()).word();
    }

    public boolean isSignedIn() {
        return signedIn().isPresent();
    }

    /** Whether the reader came through a door: {@code staff}, {@code merchant} or {@code partner}. */
    public boolean hasSeat(String seat) {
        return authorities().contains("seat:" + seat);
    }

    public String name() {
        return signedIn().map(SignedIn::displayName).orElse("");
    }

    /** This page again with one parameter set: how the language and theme switches work without script. */
    public String again(String parameter, String value) {
        HttpServletRequest request = request();
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String text ? text : request.getRequestURI();
        return UriComponentsBuilder.fromPath(path)
                .query(request.getQueryString())
                .replaceQueryParam(parameter, value)
                .build()
                .toUriString();
    }

    /** Whether a menu entry leads to the very page being shown. */
    public boolean isHere(NavigationItem entry) {
        return entry.path().equals(request().getRequestURI());
    }

    /** The value of a parameter of this request, or null. */
    public @Nullable String parameter(String name) {
        return request().getParameter(name);
    }

    /** This page's own address without the named parameters: what pager and sort links start from. */
    public String here(String... without) {
        HttpServletRequest request = request();
        var address = UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString());
        for (String name : without) {
            address.replaceQueryParam(name);
        }
        return address.build().toUriString();
    }

    /** A local address with one parameter set. */
    public String with(String address, String parameter, String value) {
        String encoded = UriUtils.encode(value, StandardCharsets.UTF_8);
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam(parameter, encoded)
                .build()
                .toUriString();
    }

    private Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn someone
                ? Optional.of(someone)
                : Optional.empty();
    }

    /** Gathered once a page: the layout asks several times. */
    @SuppressWarnings("unchecked") // Only this method sets the attribute.
    private static Set<String> authorities() {
        HttpServletRequest request = request();
        Object known = request.getAttribute(AUTHORITIES);
        if (known == null) {
            known = gather(SecurityContextHolder.getContext().getAuthentication());
            request.setAttribute(AUTHORITIES, known);
        }
        return (Set<String>) known;
    }

    private static Set<String> gather(@Nullable Authentication authentication) {
        if (authentication == null) {
            return Set.of();
        }
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
    }

    private Menu all() {
        Menu known = menu;
        if (known == null) {
            known = new Menu(navigation.stream().toList(), open);
            menu = known;
        }
        return known;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
