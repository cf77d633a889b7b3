package io.touchstone.export;

import java.util.List;
import java.util.Locale;

/**
 * A small vector drawing, such as a QR code or a seal, in units of its own; x goes right and y down. Drawn the same on paper and in
 * pages, where it is an SVG without script and without anything fetched.
 */
public record Drawing(double width, double height, List<Part> parts) {

    public Drawing {
        parts = List.copyOf(parts);
    }

    /** As wide as high. */
    public static Drawing square(double side, List<Part> parts) {
        return new Drawing(side, side, parts);
    }

    /** What a drawing is made of; {@code ink} is {@code 0xRRGGBB}. */
    public sealed interface Part permits Box, Polygon, Ring, ArcText {

        int ink();
    }

    /** A filled rectangle. */
    public record Box(double x, double y, double width, double height, int ink) implements Part {}

    /** A filled area between corners. */
    public record Polygon(List<Point> corners, int ink) implements Part {

        public Polygon {
            corners = List.copyOf(corners);
        }
    }

    /** A place. */
    public record Point(double x, double y) {}

    /** A circle's line around the middle of the drawing. */
    public record Ring(double radius, double thickness, int ink) implements Part {}

    /**
     * Characters along a circle around the middle of the drawing, their feet to the middle.
     *
     * @param spread degrees from the first character to the last; the text stands centred at the top
     */
    public record ArcText(String text, double radius, double size, double spread, int ink) implements Part {

        /** Where each character stands, clockwise from the top in degrees. */
        public double angle(int character) {
            int count = text.codePointCount(0, text.length());
            return count == 1 ? 0 : -spread / 2 + spread * character / (count - 1);
        }
    }

    /** A filled star with five points. */
    public static Polygon star(double x, double y, double radius, int ink) {
        final double inner = 0.382;
        List<Point> corners = new java.util.ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * i / 5 - Math.PI / 2;
            double far = i % 2 == 0 ? radius : radius * inner;
            corners.add(new Point(x + far * Math.cos(angle), y + far * Math.sin(angle)));
        }
        return new Polygon(corners, ink);
    }

    /** As a picture of its own. */
    public String svg(String title) {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\"><title>")
                .append(escaped(title))
                .append("</title>");
        parts.forEach(part -> draw(part, svg));
        return svg.append("</svg>").toString();
    }

    private void draw(Part part, StringBuilder svg) {
        String ink = "#%06x".formatted(part.ink());
        if (part instanceof Box box) {
            svg.append("<path fill=\"%s\" d=\"M%s %sh%sv%sh-%sz\"/>"
                    .formatted(
                            ink,
                            number(box.x()),
                            number(box.y()),
                            number(box.width()),
                            number(box.height()),
                            number(box.width())));
        } else if (part instanceof Polygon polygon) {
            svg.append("<polygon fill=\"").append(ink).append("\" points=\"");
            polygon.corners().forEach(corner -> svg.append(number(corner.x()))
                    .append(',')
                    .append(number(corner.y()))
                    .append(' '));
            svg.append("\"/>");
        } else if (part instanceof Ring ring) {
            svg.append("<circle fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                    .formatted(
                            ink,
                            number(ring.thickness()),
                            number(width / 2),
                            number(height / 2),
                            number(ring.radius())));
        } else if (part instanceof ArcText text) {
            write(text, ink, svg);
        }
    }

    private void write(ArcText text, String ink, StringBuilder svg) {
        int[] characters = text.text().codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            svg.append("<text fill=\"%s\" font-family=\"sans-serif\" font-size=\"%s\" text-anchor=\"middle\""
                            .formatted(ink, number(text.size())))
                    .append(" transform=\"rotate(%s %s %s)\" x=\"%s\" y=\"%s\">"
                            .formatted(
                                    number(text.angle(i)),
                                    number(width / 2),
                                    number(height / 2),
                                    number(width / 2),
                                    number(height / 2 - text.radius())))
                    .append(escaped(Character.toString(characters[i])))
                    .append("</text>");
        }
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
