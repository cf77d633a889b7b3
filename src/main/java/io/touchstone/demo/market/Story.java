package io.touchstone.demo.market;

/** What happens to a shop over the two years; most are {@link #ORDINARY}. The others are there to be looked at. */
public enum Story {
    ORDINARY(0, 0),
    /** Opened a year ago, sells more and better every month. */
    RISING(1, 0.022) {
        @Override
        double volume(int daysLeft) {
            return StrictMath.exp(-daysLeft / 110.0);
        }

        @Override
        int opensDaysLeft() {
            return 380;
        }

        @Override
        double quality(double usual, int daysLeft) {
            return 4.95 - daysLeft / 380.0 * 0.75;
        }
    },
    /** A good old shop whose goods became bad four months ago. */
    FALLING(1, 0.03) {
        @Override
        double volume(int daysLeft) {
            return isBad(daysLeft) ? 0.7 : 1;
        }

        @Override
        double quality(double usual, int daysLeft) {
            return isBad(daysLeft) ? 3.2 : 4.8;
        }

        @Override
        double complaintRate(int daysLeft) {
            return isBad(daysLeft) ? 0.05 : ORDINARY.complaintRate(daysLeft);
        }

        private boolean isBad(int daysLeft) {
            return daysLeft < 120;
        }
    },
    /** A few buyers who buy and praise the same two products day after day. */
    SUSPICIOUS(1, 0.007) {
        @Override
        double volume(int daysLeft) {
            return isBurst(daysLeft) ? 40 : 1;
        }

        @Override
        int opensDaysLeft() {
            return 240;
        }

        @Override
        boolean isBurst(int daysLeft) {
            return daysLeft >= 58 && daysLeft <= 75;
        }

        @Override
        double complaintRate(int daysLeft) {
            return 0.012;
        }
    },
    /** Good goods, slow parcels: only the third DSR score suffers. */
    SLOW_PARCELS(1, 0.0045) {
        @Override
        double quality(double usual, int daysLeft) {
            return 4.85;
        }
    },
    /** Its buyers hardly ever rate while it rates them all, so that most of its points are default ones. */
    SILENT_BUYERS(1, 0.003),
    /** Opened days ago and below the smallest sample of its industry. */
    NEWCOMER(5, 0.000015) {
        @Override
        int opensDaysLeft() {
            return 40;
        }
    },
    /** Opens in a month; has sold nothing. */
    APPLICANT(1, 0) {
        @Override
        int opensDaysLeft() {
            return -30;
        }
    };

    private static final int LEAST_ORDERS = 3;

    private final int shops;
    private final double share;

    Story(int shops, double share) {
        this.shops = shops;
        this.share = share;
    }

    /** How many shops it happens to; of the ordinary ones there are as many as are left. */
    int shops() {
        return shops;
    }

    /** How many orders such a shop gets in a market of that many. */
    int orders(int ofMarket) {
        return share == 0 ? 0 : Math.max(LEAST_ORDERS, (int) (share * ofMarket));
    }

    /** How many days before the end it opens; negative when after it, 0 when the story does not say. */
    int opensDaysLeft() {
        return 0;
    }

    /** How much it sells that many days before the end, in proportion to its other days. */
    double volume(int daysLeft) {
        return 1;
    }

    /** How good the goods of that day are, as the mark a buyer would give on average. */
    double quality(double usual, int daysLeft) {
        return usual;
    }

    double complaintRate(int daysLeft) {
        return 0.004;
    }

    /** Whether the ring of bought buyers is at work. */
    boolean isBurst(int daysLeft) {
        return false;
    }
}
