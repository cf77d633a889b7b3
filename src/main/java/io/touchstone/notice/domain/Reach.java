package io.touchstone.notice.domain;

/** Where one notice goes. */
record Reach(boolean inbox, boolean mailNow, boolean digest) {

    boolean isNone() {
        return !inbox && !mailNow && !digest;
    }
}
