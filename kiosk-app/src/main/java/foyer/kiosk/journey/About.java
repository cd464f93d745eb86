package foyer.kiosk.journey;

import foyer.contract.words.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a text of a journey speaks of, in its blanks {@code time}, {@code weekday} and {@code date},
 * {@code opens} and {@code place}.
 *
 * @param at an agreed time
 * @param opens from when somebody is welcome; null: nothing is said of it
 * @param place where it is; null: nothing is said of it
 */
public record About(Instant at, @Nullable Instant opens, @Nullable Texts place) {}
