package foyer.kiosk.display.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilmShelfTest {
    @TempDir Path folder;

    private FilmShelf shelf() {
        return new FilmShelf(Optional.of(folder));
    }

    @Test
    void filmsAndPicturesStandInTheOrderOfTheirNames() throws Exception {
        for (var name : new String[] {"2.webm", "1.MP4", "3.jpg", "notes.txt", ".hidden", "4"}) {
            Files.writeString(folder.resolve(name), name);
        }
        Files.createDirectory(folder.resolve("5.mp4"));
        assertThat(shelf().list())
                .extracting(FilmShelf.Item::name)
                .containsExactly("1.MP4", "2.webm", "3.jpg");
        assertThat(shelf().find("1.MP4").orElseThrow().type()).isEqualTo("video/mp4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.mp4", "secret.mp4", "link.mp4", "", "/etc/passwd", "1.mp4/"})
    void nothingOutsideTheFolderIsFound(String name) throws Exception {
        var inside = Files.createDirectory(folder.resolve("films"));
        var secret = Files.writeString(folder.resolve("secret.mp4"), "secret");
        Files.writeString(inside.resolve("1.mp4"), "film");
        Files.createSymbolicLink(inside.resolve("link.mp4"), secret);
        assertThat(new FilmShelf(Optional.of(inside)).find(name)).isEmpty();
    }

    @Test
    void noMoreAreListedThanAnybodyWaitsFor() throws Exception {
        for (int i = 0; i < FilmShelf.MOST + 5; i++) {
            Files.createFile(folder.resolve(i + ".png"));
        }
        assertThat(shelf().list()).hasSize(FilmShelf.MOST);
    }

    @Test
    void withoutAFolderThereIsNone() {
        assertThat(new FilmShelf(Optional.empty()).list()).isEmpty();
        assertThat(new FilmShelf(Optional.of(folder.resolve("gone"))).list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, 0, 100",
        "bytes=40-, 40, 60",
        "bytes=0-0, 0, 1",
        "bytes=90-900, 90, 10",
        "bytes=-5, 95, 5",
        "bytes=-500, 0, 100"
    })
    void aPieceIsWhatWasAskedFor(String range, long from, long length) {
        assertThat(Piece.find(range, 100)).contains(new Piece(from, length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=100-",
                "bytes=5-4",
                "bytes=0-1,4-5",
                "bytes=-0",
                "bytes=a-b",
                "",
                "bytes=99999999999999999999-"
            })
    void whatIsNoPieceIsNone(String range) {
        assertThat(Piece.find(range, 100)).isEmpty();
    }

    /** Whatever is asked: never before the film, never past its end. */
    @Test
    void everyPieceLiesWithinTheFilm() {
        var random = new Random(20261123);
        for (int round = 0; round < 300; round++) {
            long size = random.nextInt(50);
            var range = "bytes=" + random.nextInt(60) + "-" + random.nextInt(60);
            Piece.find(range, size)
                    .ifPresent(
                            piece -> {
                                assertThat(piece.from()).as(range).isNotNegative();
                                assertThat(piece.length()).as(range).isPositive();
                                assertThat(piece.from() + piece.length())
                                        .as(range)
                                        .isLessThanOrEqualTo(size);
                            });
        }
    }
}
