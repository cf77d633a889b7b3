package io.touchstone.merchant.brand;

import io.touchstone.taxonomy.BrandView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The chains of a brand as a drawing: companies in columns by their links below the owner, authorisations as lines. Who hangs
 * on nobody known stands in rows of its own below. Lengths are in units of the drawing.
 */
public record ChainPicture(int width, int height, List<Box> boxes, List<Line> lines) {

    static final int BOX_WIDTH = 190;
    static final int BOX_HEIGHT = 46;
    private static final int COLUMN = 290;
    private static final int ROW = 70;
    private static final int MARGIN = 12;
    private static final int LABEL_WIDTH = 26;
    private static final int WIDE_FROM = 0x2E80;

    /**
     * One company.
     *
     * @param level authorisations between the owner and it; an affiliate counts as who it belongs to
     */
    public record Box(String name, @Nullable String uscc, int level, boolean known, int x, int y) {

        public int middle() {
            return x + BOX_WIDTH / 2;
        }

        /** The name as far as it fits; a Chinese character is as wide as two Latin ones. */
        public String label() {
            int wide = 0;
            for (int at = 0; at < name.length(); at = name.offsetByCodePoints(at, 1)) {
                wide += name.codePointAt(at) < WIDE_FROM ? 1 : 2;
                if (wide > LABEL_WIDTH) {
                    return name.substring(0, at) + "…";
                }
            }
            return name;
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
        for (AuthorisationView link : links) {
            indexOf(parties, grantor(link));
            indexOf(parties, grantee(link));
        }
        Map<Integer, Place> places = new HashMap<>(Map.of(0, new Place(0, 0)));
        boolean moved = true;
        while (moved) {
            moved = place(parties, links, places);
        }
        List<Box> boxes = boxes(parties, links, places);
        List<Line> lines =
                links.stream().map(link -> line(link, parties, boxes, day)).toList();
        int right = boxes.stream().mapToInt(Box::x).max().orElse(0) + BOX_WIDTH + MARGIN;
        int bottom = boxes.stream().mapToInt(Box::y).max().orElse(0) + BOX_HEIGHT + MARGIN;
        return new ChainPicture(right, bottom, boxes, lines);
    }

    /** Where a company stands: how many links and how many levels below the owner. */
    private record Place(int column, int level) {}

    /** Places whoever hangs on somebody placed already; false when nobody is left to place. */
    private static boolean place(List<Party> parties, List<AuthorisationView> links, Map<Integer, Place> places) {
        boolean moved = false;
        for (AuthorisationView link : links) {
            Place above = places.get(indexOf(parties, grantor(link)));
            int below = indexOf(parties, grantee(link));
            if (above != null && !places.containsKey(below)) {
                int step = ChainLink.Kind.AFFILIATE.word().equals(link.kind()) ? 0 : 1;
                places.put(below, new Place(above.column() + 1, above.level() + step));
                moved = true;
            }
        }
        return moved;
    }

    private static List<Box> boxes(List<Party> parties, List<AuthorisationView> links, Map<Integer, Place> places) {
        Map<Integer, Integer> rows = new HashMap<>();
        Box[] boxes = new Box[parties.size()];
        places.forEach((i, place) -> {
            int row = rows.merge(place.column(), 1, Integer::sum) - 1;
            boxes[i] = box(parties.get(i), place.level(), true, place.column(), row);
        });
        int free = rows.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Map<Integer, Integer> below = new HashMap<>();
        for (int i = 0; i < boxes.length; i++) {
            if (boxes[i] == null) {
                Party party = parties.get(i);
                int column = links.stream().anyMatch(link -> grantee(link).isSameAs(party)) ? 1 : 0;
                int row = free + below.merge(column, 1, Integer::sum) - 1;
                boxes[i] = box(party, 0, false, column, row);
            }
        }
        return List.of(boxes);
    }

    private static Box box(Party party, int level, boolean known, int column, int row) {
        return new Box(party.name(), party.uscc(), level, known, MARGIN + column * COLUMN, MARGIN + row * ROW);
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
