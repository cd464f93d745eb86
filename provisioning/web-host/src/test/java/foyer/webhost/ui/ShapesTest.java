package foyer.webhost.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ShapesTest {
    @Test
    void thePromiseBarPutsTheStandardAtThreeQuartersAndEndsAtItsEnd() {
        PromiseBar bar = new PromiseBar(minutes(15), minutes(25), minutes(30), "15 to 25 minutes");
        assertThat(bar.getStyle().get("--from")).isEqualTo("37.5%");
        assertThat(bar.getStyle().get("--to")).isEqualTo("62.5%");
        assertThat(bar.getStyle().get("--at")).isEqualTo("75.0%");
        assertThat(bar.getElement().getAttribute("data-over")).isNull();
        bar.set(minutes(30), minutes(90), minutes(30), "30 to 90 minutes");
        assertThat(bar.getStyle().get("--to")).isEqualTo("100.0%");
        assertThat(bar.getElement().hasAttribute("data-over")).isTrue();
        assertThatThrownBy(() -> bar.set(minutes(5), minutes(4), minutes(30), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bar.set(minutes(1), minutes(4), Duration.ZERO, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIconIsNamedAndSilent() {
        Icon icon = new Icon("arrow-left").turning();
        assertThat(icon.getClassNames()).containsExactlyInAnyOrder("i", "i--arrow-left", "i--turn");
        assertThat(icon.getElement().getAttribute("aria-hidden")).isEqualTo("true");
        assertThatThrownBy(() -> new Icon("a b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTagIsIconWordAndTint() {
        Tag tag = new Tag(Tag.Kind.WARN, "printer-x", "No paper");
        assertThat(tag.getClassNames()).containsExactlyInAnyOrder("tag", "tag--warn");
        assertThat(tag.getElement().getTextRecursively()).isEqualTo("No paper");
    }

    @Test
    void directionFollowsTheLanguage() {
        assertThat(Shell.isRightToLeft(Locale.of("ar"))).isTrue();
        assertThat(Shell.isRightToLeft(Locale.forLanguageTag("ur-PK"))).isTrue();
        assertThat(Shell.isRightToLeft(Locale.of("pl"))).isFalse();
    }

    @Test
    void liveTimingsGrow() {
        assertThat(LiveTimings.DEFAULT.stale()).isEqualTo(Duration.ofSeconds(12));
        assertThatThrownBy(
                        () ->
                                new LiveTimings(
                                        Duration.ofSeconds(5),
                                        Duration.ofSeconds(4),
                                        Duration.ofSeconds(9)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }
}
