package io.touchstone.shell;

/** The roles people have (product, "Who uses it"); the message key is {@code role.<NAME>}. */
public enum Role {
    ADMIN(Seat.STAFF),
    REVIEWER(Seat.STAFF),
    INSPECTOR(Seat.STAFF),
    ANALYST(Seat.STAFF),
    OFFICER(Seat.STAFF),
    APPROVER(Seat.STAFF),
    FINANCE(Seat.STAFF),
    MEDIATOR(Seat.STAFF),
    STANDARDS(Seat.STAFF),
    AUDITOR(Seat.STAFF),
    JUROR(Seat.STAFF),
    LAB(Seat.PARTNER),
    BRANDOWNER(Seat.PARTNER),
    MERCHANT(Seat.MERCHANT);

    /** Which door a role comes through: {@code /admin}, or {@code /portal} with a seat of its own. */
    public enum Seat {
        STAFF,
        PARTNER,
        MERCHANT
    }

    private final Seat seat;

    Role(Seat seat) {
        this.seat = seat;
    }

    public Seat seat() {
        return seat;
    }

    /** Every role that works in the console. */
    public static java.util.Set<Role> staff() {
        var staff = java.util.EnumSet.noneOf(Role.class);
        for (Role role : values()) {
            if (role.seat == Seat.STAFF) {
                staff.add(role);
            }
        }
        return staff;
    }
}
