package foyer.server.visitors.store;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.visitors.HostId;
import foyer.server.yaml.Fault;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostsFileTest {
    private static List<String> faults(String name, String text) {
        return switch (HostsFile.read(name, text)) {
            case HostsFile.Loaded.Ok _ -> List.of();
            case HostsFile.Loaded.Faulty(var faults) ->
                    faults.stream().map(Fault::toString).toList();
        };
    }

    private static HostsFile.Loaded.Ok ok(String name, String text) {
        assertThat(faults(name, text)).isEmpty();
        return (HostsFile.Loaded.Ok) HostsFile.read(name, text);
    }

    @Test
    void yamlNamesEachHost() {
        var hosts =
                ok(
                                "hosts.yaml",
                                """
                                foyer: 1
                                hosts:
                                  - {id: h-1, name: Jan Nowak, department: Housing, email: jan@c.example}
                                  - {id: h-2, name: José Álvarez, left: true}
                                """)
                        .hosts();
        assertThat(hosts.size()).isEqualTo(2);
        assertThat(hosts.find(new HostId("h-1")).orElseThrow().mail()).isEqualTo("jan@c.example");
        assertThat(hosts.find(new HostId("h-2")).orElseThrow().here()).isFalse();
    }

    @Test
    void csvNamesEachHostWhateverTheOrderOfItsColumns() {
        var text =
                "\uFEFFName;ID;Email;Left;Department\r\n"
                        + "\"Nowak; Jan \"\"Jo\"\"\";h-1;;no;Housing\r\n"
                        + "\r\nJosé Álvarez;h-2;j@c.example;yes;\"Two\nlines\"\r\n";
        var hosts = ok("HOSTS.CSV", text).hosts();
        assertThat(hosts.find(new HostId("h-1")).orElseThrow().name())
                .isEqualTo("Nowak; Jan \"Jo\"");
        var jose = hosts.find(new HostId("h-2")).orElseThrow();
        assertThat(jose.here()).isFalse();
        assertThat(jose.department()).isEqualTo("Two lines");
    }

    @Test
    void everyFaultIsNamedWithItsLine() {
        var text =
                """
                id,name,email
                h-1,Jan,not an address
                H 2,Ada,
                h-3,,
                h-4,Bo
                h-1,Jan again,
                h-1,Jan once more,
                """;
        assertThat(faults("hosts.csv", text))
                .satisfiesExactly(
                        one -> assertThat(one).contains("2").contains("email is not an address"),
                        one -> assertThat(one).contains("3").contains("host id is not"),
                        one -> assertThat(one).contains("4").contains("name is not"),
                        one -> assertThat(one).contains("5").contains("has 2 cells"),
                        one -> assertThat(one).contains("7").contains("first in line 6"));
    }

    @Test
    void aFileThatIsNoListIsRefused() {
        assertThat(faults("hosts.csv", "")).isNotEmpty();
        assertThat(faults("hosts.csv", "name,phone\nA,1\n")).hasSize(2);
        assertThat(faults("hosts.yaml", "hosts: 3")).isNotEmpty();
        assertThat(
                        faults(
                                "hosts.yaml",
                                "foyer: 1\nhosts: [{id: a, name: A}, {id: a, name: B, left: 1}]"))
                .anySatisfy(one -> assertThat(one).contains("accepted are true and false"));
    }

    @Test
    void aListOfACountryIsTooLong() {
        var rows =
                IntStream.rangeClosed(0, HostsCsv.MOST)
                        .mapToObj(i -> "h-" + i + ",A")
                        .collect(Collectors.joining("\n"));
        assertThat(faults("hosts.csv", "id,name\n" + rows))
                .singleElement()
                .asString()
                .contains("accepted are 20000");
    }
}
