package foyer.server.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostBookTest {
    private static final HostBook HOSTS =
            new HostBook(
                    List.of(
                            host("h-1", "Jan Nowak", true),
                            host("h-2", "Joan Novak", true),
                            host("h-3", "Łucja Żółkiewska", true),
                            host("h-4", "Mary O'Brien", true),
                            host("h-5", "Siân Llewelyn-Jones", true),
                            host("h-6", "José Álvarez", false),
                            host("h-7", "علي حسن", true),
                            host("h-8", "Sam Strauß", true),
                            host("h-9", "Twin Smith", true),
                            host("h-10", "Twin Smith", true)));

    private static Host host(String id, String name, boolean here) {
        return new Host(new HostId(id), name, "Housing", null, here);
    }

    @ParameterizedTest
    @CsvSource({
        "Nowak, h-1",
        "jan now, h-1",
        "nowack, h-1",
        "nwoak jan, h-1",
        "lucja, h-3",
        "zolkiewska, h-3",
        "Zolkeiwska, h-3",
        "obrien mary, h-4",
        "O’Brien, h-4",
        "sian, h-5",
        "lewelyn jones, h-5",
        "alvarez, h-6",
        "علي, h-7",
        "strauss, h-8",
    })
    void aNameIsFoundAsItWasHeard(String typed, String id) {
        assertThat(HOSTS.search(typed)).first().extracting(host -> host.id().value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "😀",
                "<script>alert(1)</script>",
                "Kowalczyk",
                "'; DROP TABLE stay",
                "Nowak Housing",
                "jan nowak smith"
            })
    void whatIsLikeNobodyFindsNobody(String typed) {
        assertThat(HOSTS.search(typed)).isEmpty();
    }

    @Test
    void theBookIsNotForLeafingThrough() {
        var many =
                new HostBook(
                        IntStream.range(0, 50)
                                .mapToObj(i -> host("h-" + i, "Anna Person " + i, true))
                                .toList());
        assertThat(many.search("anna")).hasSize(HostBook.MOST);
        assertThat(many.search("a")).isEmpty();
    }

    @Test
    void aNameOfTwoHundredLettersIsJustNotFound() {
        assertThat(HOSTS.search("n".repeat(200))).isEmpty();
        assertThat(HOSTS.search("jan ".repeat(2_000))).hasSizeLessThanOrEqualTo(HostBook.MOST);
    }

    @Test
    void whoIsMeantIsKnownOnlyWhenNobodyElseCanBe() {
        assertThat(Meant.of(HOSTS, null, "jan nowak")).isInstanceOf(Meant.Known.class);
        assertThat(Meant.of(HOSTS, null, "twin smith")).isInstanceOf(Meant.Unknown.class);
        assertThat(Meant.of(HOSTS, null, "Jan")).isInstanceOf(Meant.Unknown.class);
        assertThat(Meant.of(HOSTS, new HostId("h-10"), "Twin Smith"))
                .isEqualTo(new Meant.Known(HOSTS.find(new HostId("h-10")).orElseThrow()));
        assertThat(Meant.of(HOSTS, new HostId("h-99"), "Jan Nowak"))
                .as("taken from the list since, but the name says it")
                .isInstanceOf(Meant.Known.class);
    }

    @Test
    void aHostWhoLeftIsFoundSoThatItCanBeTold() {
        assertThat(Meant.of(HOSTS, null, "Jose Alvarez")).isInstanceOf(Meant.Left.class);
    }
}
