package io.touchstone.evidence.domain;

import io.touchstone.kernel.NotFound;
import io.touchstone.shell.OwnerOnly;
import io.touchstone.shell.Refused;
import io.touchstone.shell.RunMode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.springframework.stereotype.Component;

/** Draws pages of TIFF files as PNG, small enough for a screen; one at a time, and each only once. */
@Component
public class TiffPages {

    private static final int SIDE_MAX = 2400;
    private static final int PAGES_MAX = 500;
    private static final int WAIT_SECONDS = 10;

    private final Path folder;
    private final Semaphore turn = new Semaphore(1);

    TiffPages(RunMode mode) {
        this.folder = OwnerOnly.folder(mode.folder("evidence").resolve("drawn"));
    }

    Page draw(ShownFile file, int number) {
        if (!MediaKind.TIFF.mediaType().equals(file.view().mediaType()) || number < 1 || number > PAGES_MAX) {
            throw new NotFound("page", String.valueOf(number));
        }
        Path drawn = folder.resolve(file.view().sha256() + "-" + number + ".png");
        if (!Files.exists(drawn)) {
            drawOnce(file.content(), number, drawn);
        }
        return new Page(drawn);
    }

    private void drawOnce(Path tiff, int number, Path drawn) {
        takeTurn();
        try {
            Path fresh = Files.createTempFile(folder, "page", null);
            ImageIO.write(read(tiff, number), "png", fresh.toFile());
            Files.move(fresh, drawn, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("a page of " + tiff.getFileName() + " could not be drawn", e);
        } finally {
            turn.release();
        }
    }

    /** Waits for the page before, but not as long as a browser would. */
    private void takeTurn() {
        try {
            if (turn.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw Refused.tooMany(Duration.ofSeconds(WAIT_SECONDS));
    }

    private static BufferedImage read(Path tiff, int number) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try (FileImageInputStream in = new FileImageInputStream(tiff.toFile())) {
            reader.setInput(in, false, true);
            if (number > reader.getNumImages(true)) {
                throw new NotFound("page", String.valueOf(number));
            }
            int longest = Math.max(reader.getWidth(number - 1), reader.getHeight(number - 1));
            int step = Math.max(1, (longest + SIDE_MAX - 1) / SIDE_MAX);
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(number - 1, parameters);
        } finally {
            reader.dispose();
        }
    }

    /** A drawn page. */
    public record Page(Path png) {}
}
