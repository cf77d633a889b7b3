package io.touchstone.export.domain;

import io.touchstone.export.Drawing;
import io.touchstone.export.Drawing.ArcText;
import io.touchstone.export.Drawing.Box;
import io.touchstone.export.Drawing.Part;
import io.touchstone.export.Drawing.Point;
import io.touchstone.export.Drawing.Polygon;
import io.touchstone.export.Drawing.Ring;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/**
 * Puts a drawing on paper as vectors, so that it stays sharp however large it is looked at.
 *
 * @param left of the place it fills, in points from the paper's lower left
 * @param top likewise
 * @param scale points for each of the drawing's own units
 */
record DrawnParts(PDPageContentStream paper, PDFont font, double left, double top, double scale) {

    /** How far a quarter of a circle's handles reach. */
    private static final double HANDLE = 0.5523;

    private static final int BYTE = 0xFF;
    private static final float FULL = 255f;
    private static final double THOUSAND = 1000;

    void draw(Drawing drawing) throws IOException {
        Point middle = new Point(drawing.width() / 2, drawing.height() / 2);
        for (Part part : drawing.parts()) {
            ink(part.ink());
            if (part instanceof Box box) {
                paper.addRect(x(box.x()), y(box.y() + box.height()), length(box.width()), length(box.height()));
                paper.fill();
            } else if (part instanceof Polygon polygon) {
                fill(polygon);
            } else if (part instanceof Ring ring) {
                circle(ring, middle);
            } else if (part instanceof ArcText text) {
                write(text, middle);
            }
        }
    }

    private void fill(Polygon polygon) throws IOException {
        Point first = polygon.corners().get(0);
        paper.moveTo(x(first.x()), y(first.y()));
        for (Point corner : polygon.corners()) {
            paper.lineTo(x(corner.x()), y(corner.y()));
        }
        paper.closePath();
        paper.fill();
    }

    private void circle(Ring ring, Point middle) throws IOException {
        double r = ring.radius();
        double h = r * HANDLE;
        paper.setLineWidth(length(ring.thickness()));
        paper.moveTo(x(middle.x() + r), y(middle.y()));
        curve(middle, new Point(r, h), new Point(h, r), new Point(0, r));
        curve(middle, new Point(-h, r), new Point(-r, h), new Point(-r, 0));
        curve(middle, new Point(-r, -h), new Point(-h, -r), new Point(0, -r));
        curve(middle, new Point(h, -r), new Point(r, -h), new Point(r, 0));
        paper.closePath();
        paper.stroke();
    }

    /** One quarter, its places told from the middle. */
    private void curve(Point middle, Point first, Point second, Point end) throws IOException {
        paper.curveTo(
                x(middle.x() + first.x()),
                y(middle.y() + first.y()),
                x(middle.x() + second.x()),
                y(middle.y() + second.y()),
                x(middle.x() + end.x()),
                y(middle.y() + end.y()));
    }

    private void write(ArcText text, Point middle) throws IOException {
        int[] characters = text.text().codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            String one = Character.toString(characters[i]);
            double angle = Math.toRadians(text.angle(i));
            double half = font.getStringWidth(one) / THOUSAND * text.size() / 2;
            double footX = middle.x() + text.radius() * Math.sin(angle) - half * Math.cos(angle);
            double footY = middle.y() - text.radius() * Math.cos(angle) - half * Math.sin(angle);
            paper.beginText();
            paper.setFont(font, length(text.size()));
            paper.setTextMatrix(Matrix.getRotateInstance(-angle, x(footX), y(footY)));
            paper.showText(one);
            paper.endText();
        }
    }

    private void ink(int colour) throws IOException {
        float red = (colour >> 16 & BYTE) / FULL;
        float green = (colour >> 8 & BYTE) / FULL;
        float blue = (colour & BYTE) / FULL;
        paper.setNonStrokingColor(red, green, blue);
        paper.setStrokingColor(red, green, blue);
    }

    private float x(double x) {
        return (float) (left + x * scale);
    }

    private float y(double y) {
        return (float) (top - y * scale);
    }

    private float length(double length) {
        return (float) (length * scale);
    }
}
