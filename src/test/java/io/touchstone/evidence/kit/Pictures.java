package io.touchstone.evidence.kit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures that look like scanned papers: a border, lines of words, a red seal, the grain of a scanner. */
final class Pictures {

    private Pictures() {}

    static BufferedImage paper(Random random, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(250, 248, 240));
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.DARK_GRAY);
        pen.drawRect(width / 20, height / 20, width * 9 / 10, height * 9 / 10);
        for (int y = height / 6; y < height * 5 / 6; y += Math.max(6, height / 40)) {
            for (int x = width / 10; x < width * 8 / 10; ) {
                int word = 4 + random.nextInt(Math.max(5, width / 12));
                pen.fillRect(x, y, word, Math.max(2, height / 120));
                x += word + Math.max(3, width / 100);
            }
        }
        pen.setColor(new Color(200, 20, 20));
        pen.drawOval(width * 6 / 10, height * 6 / 10, width / 4, width / 4);
        pen.dispose();
        for (int i = 0; i < width * height / 50; i++) {
            image.setRGB(random.nextInt(width), random.nextInt(height), random.nextInt(0x1000000));
        }
        return image;
    }

    static byte[] jpeg(BufferedImage image, boolean progressive) {
        return write("jpeg", List.of(image), parameters -> {
            if (progressive) {
                parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
        });
    }

    static byte[] png(BufferedImage image) {
        return write("png", List.of(image), parameters -> {});
    }

    static byte[] interlacedPng(BufferedImage image) {
        return write("png", List.of(image), parameters -> parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT));
    }

    static byte[] tiff(String compression, BufferedImage... pages) {
        return write("tiff", List.of(pages), parameters -> {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType(compression);
        });
    }

    private static byte[] write(
            String format, List<BufferedImage> pages, java.util.function.Consumer<ImageWriteParam> wish) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            wish.accept(parameters);
            writer.setOutput(out);
            if (pages.size() == 1) {
                writer.write(null, new IIOImage(pages.get(0), null, null), parameters);
            } else {
                writer.prepareWriteSequence(null);
                for (BufferedImage page : pages) {
                    var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(page), parameters);
                    writer.writeToSequence(new IIOImage(page, null, metadata), parameters);
                }
                writer.endWriteSequence();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** WebP without loss, each colour in eight bits: no Java library writes it. */
    static byte[] webp(BufferedImage image) {
        var bits = new Bits();
        bits.put(0x2F, 8)
                .put(image.getWidth() - 1, 14)
                .put(image.getHeight() - 1, 14)
                .put(0, 1)
                .put(0, 3);
        bits.put(0, 1).put(0, 1).put(0, 1);
        flatCode(bits, 24);
        flatCode(bits, 0);
        flatCode(bits, 0);
        bits.put(0b101, 3).put(255, 8);
        bits.put(0b001, 3).put(0, 1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                bits.putReversed(rgb >> 8 & 0xFF).putReversed(rgb >> 16 & 0xFF).putReversed(rgb & 0xFF);
            }
        }
        return riff(chunk("VP8L", bits.bytes()));
    }

    /** All 256 literals eight bits long, what follows unused. */
    private static void flatCode(Bits bits, int unused) {
        bits.put(0, 1).put(8, 4);
        for (int i = 0; i < 12; i++) {
            bits.put(i == 2 || i == 11 ? 1 : 0, 3);
        }
        bits.put(0, 1);
        for (int i = 0; i < 256; i++) {
            bits.put(1, 1);
        }
        bits.put(0, unused);
    }

    static byte[] chunk(String type, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Pdf.bytes(type));
        little(out, content.length);
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
        return out.toByteArray();
    }

    static byte[] riff(byte[]... chunks) {
        var body = new ByteArrayOutputStream();
        for (byte[] chunk : chunks) {
            body.writeBytes(chunk);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(Pdf.bytes("RIFF"));
        little(out, body.size() + 4);
        out.writeBytes(Pdf.bytes("WEBP"));
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }

    static void little(ByteArrayOutputStream out, long value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (value >> shift));
        }
    }

    /** Bits from the lowest of each byte on. */
    private static final class Bits {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private long pending;
        private int count;

        Bits put(int value, int length) {
            pending |= (value & (1L << length) - 1) << count;
            count += length;
            while (count >= 8) {
                out.write((int) pending);
                pending >>>= 8;
                count -= 8;
            }
            return this;
        }

        Bits putReversed(int value) {
            return put(Integer.reverse(value) >>> 24, 8);
        }

        byte[] bytes() {
            put(0, 7);
            return out.toByteArray();
        }
    }
}
