package io.touchstone.merchant.brand;

import io.touchstone.taxonomy.BrandView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The chains of a brand as a drawing: companies in columns by their level below the owner, authorisations as lines. Who hangs
 * on nobody known stands in the last column. Lengths are in units of the drawing.
 */
public record ChainPicture(int width, int height, List<Box> boxes, List<Line> lines) {

    static final int BOX_WIDTH = 190;
    static final int BOX_HEIGHT = 46;
    private static final int COLUMN = 290;
    private static final int ROW = 70;
    private static final int MARGIN = 12;

    /** One company. */
    public record Box(String name, @Nullable String uscc, int level, boolean known, int x, int y) {

        public int middle() {
            return x + BOX_WIDTH / 2;
        }
    }

    /**
     * One authorisation, from the right edge of the grantor to the left edge of the grantee.
     *
     * @param tone {@code good}, {@code waiting} or {@code bad}
     */
    public record Line(int x1, int y1, int x2, int y2, String tone, AuthorisationView link) {

        /** A curve that leaves and arrives level. */
        public String path() {
            int bend = Math.max(30, Math.abs(x2 - x1) / 2);
            return "M%d,%d C%d,%d %d,%d %d,%d".formatted(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2);
        }

        public int labelX() {
            return (x1 + x2) / 2;
        }

        public int labelY() {
            return (y1 + y2) / 2 - 6;
        }
    }

    /** Draws what is known on a day. */
    static ChainPicture of(BrandView brand, List<AuthorisationView> links, LocalDate day) {
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(brand.ownerName(), brand.ownerUscc()));
        Map<Integer, Integer> levels = new HashMap<>(Map.of(0, 0));
        for (AuthorisationView link : links) {
            indexOf(parties, grantor(link));
            indexOf(parties, grantee(link));
        }
        boolean moved = true;
        for (int round = 0; moved && round <= BrandChain.LINKS_MAX; round++) {
            moved = lower(parties, links, levels);
        }
        int unknown = levels.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        Map<Integer, Integer> rows = new HashMap<>();
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            boolean known = levels.containsKey(i);
            int level = known ? levels.get(i) : unknown;
            int row = rows.merge(level, 1, Integer::sum) - 1;
            Party party = parties.get(i);
            boxes.add(new Box(party.name(), party.uscc(), level, known, MARGIN + level * COLUMN, MARGIN + row * ROW));
        }
        List<Line> lines =
                links.stream().map(link -> line(link, parties, boxes, day)).toList();
        int right = boxes.stream().mapToInt(Box::x).max().orElse(0) + BOX_WIDTH + MARGIN;
        int bottom = boxes.stream().mapToInt(Box::y).max().orElse(0) + BOX_HEIGHT + MARGIN;
        return new ChainPicture(right, bottom, List.copyOf(boxes), lines);
    }

    private static boolean lower(List<Party> parties, List<AuthorisationView> links, Map<Integer, Integer> levels) {
        boolean moved = false;
        for (AuthorisationView link : links) {
            Integer above = levels.get(indexOf(parties, grantor(link)));
            int below = indexOf(parties, grantee(link));
            if (above != null && below != 0 && above < BrandChain.LINKS_MAX && !levels.containsKey(below)) {
                levels.put(below, above + 1);
                moved = true;
            }
        }
        return moved;
    }

    private static Line line(AuthorisationView link, List<Party> parties, List<Box> boxes, LocalDate day) {
        Box from = boxes.get(indexOf(parties, grantor(link)));
        Box to = boxes.get(indexOf(parties, grantee(link)));
        return new Line(
                from.x() + BOX_WIDTH,
                from.y() + BOX_HEIGHT / 2,
                to.x(),
                to.y() + BOX_HEIGHT / 2,
                tone(link, day),
                link);
    }

    private static String tone(AuthorisationView link, LocalDate day) {
        boolean over = link.validUntil() != null && day.isAfter(link.validUntil());
        if (over || "revoked".equals(link.state())) {
            return "bad";
        }
        boolean holds = "verified".equals(link.state()) && !day.isBefore(link.validFrom());
        return holds ? "good" : "waiting";
    }

    private static int indexOf(List<Party> parties, Party wanted) {
        for (int i = 0; i < parties.size(); i++) {
            if (parties.get(i).isSameAs(wanted)) {
                return i;
            }
        }
        parties.add(wanted);
        return parties.size() - 1;
    }

    private static Party grantor(AuthorisationView link) {
        return new Party(link.grantorName(), link.grantorUscc());
    }

    private static Party grantee(AuthorisationView link) {
        return new Party(link.granteeName(), link.granteeUscc());
    }
}
