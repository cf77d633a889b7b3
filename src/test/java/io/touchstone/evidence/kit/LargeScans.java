package io.touchstone.evidence.kit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Scans of sixty megabytes, written straight to disk: what a scanner at 600 dots an inch sends. */
public final class LargeScans {

    private static final int WIDTH = 5000;
    private static final int ROWS = 4000;

    private LargeScans() {}

    public static Path tiff(Path folder, Random random) throws IOException {
        Path file = folder.resolve("scan.tif");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(Splice.tiffHead(8));
            byte[] directory = Splice.tiffDirectory(8, WIDTH, ROWS * 3, WIDTH * ROWS * 3);
            out.write(directory, 0, 2 + 9 * 12 + 4);
            noise(random, out, ROWS * 3);
        }
        return file;
    }

    public static Path pdf(Path folder, Random random) throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(Pdf.bytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                    + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                    + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n"
                    + "4 0 obj\n<< /Type /XObject /Subtype /Image /Width 5000 /Height 4000 /ColorSpace /DeviceRGB"
                    + " /BitsPerComponent 8 /Length " + (long) WIDTH * ROWS * 3 + " >>\nstream\n"));
            noise(random, out, ROWS * 3);
            out.write(Pdf.bytes("\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"));
        }
        return file;
    }

    public static Path png(Path folder, Random random) throws IOException {
        Path file = folder.resolve("scan.png");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(Pdf.bytes("\u0089PNG\r\n\u001A\n"));
            out.write(Splice.pngChunk(
                    "IHDR", Splice.join(Splice.big(WIDTH), Splice.big(ROWS), new byte[] {8, 2, 0, 0, 0})));
            rows(random, out);
            out.write(Splice.pngChunk("IEND", new byte[0]));
        }
        return file;
    }

    private static void rows(Random random, OutputStream out) throws IOException {
        var deflater = new Deflater(0);
        byte[] row = new byte[1 + WIDTH * 3];
        byte[] packed = new byte[row.length * 2];
        for (int y = 0; y < ROWS; y++) {
            random.nextBytes(row);
            row[0] = 0;
            deflater.setInput(row);
            int length = deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
            chunk(out, packed, length);
        }
        deflater.finish();
        chunk(out, packed, deflater.deflate(packed));
        deflater.end();
    }

    private static void chunk(OutputStream out, byte[] packed, int length) throws IOException {
        var sum = new CRC32();
        sum.update(Pdf.bytes("IDAT"));
        sum.update(packed, 0, length);
        out.write(Splice.big(length));
        out.write(Pdf.bytes("IDAT"));
        out.write(packed, 0, length);
        out.write(Splice.big(sum.getValue()));
    }

    private static void noise(Random random, OutputStream out, int rows) throws IOException {
        byte[] row = new byte[WIDTH];
        for (int y = 0; y < rows; y++) {
            random.nextBytes(row);
            out.write(row);
        }
    }
}
