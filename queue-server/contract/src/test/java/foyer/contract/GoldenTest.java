package foyer.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.AppointmentKey;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class GoldenTest {
    /** Objects whose keys are data: language to text, display to direction. */
    private static final Set<String> MAPS =
            Set.of(
                    "council",
                    "siteName",
                    "name",
                    "text",
                    "hint",
                    "shortName",
                    "place",
                    "way",
                    "instead",
                    "label",
                    "directions",
                    "title",
                    "steps",
                    "words",
                    "purpose",
                    "welcome",
                    "opening");

    /** Whether it must be there is told by what stands beside it; see AppointmentKeyTest. */
    private static final String REQUIRED_WITH_A_NAME = "time";

    private static final JsonMapper JSON = new JsonMapper();

    private final MessageCodec codec = new MessageCodec();

    static Stream<String> names() {
        return Samples.all().keySet().stream();
    }

    private Decoded<? extends Message> decode(Message like, byte[] bytes) {
        return codec.decode(like.getClass(), bytes);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theBytesOfAMessageNeverChange(String name) {
        assertThat(new String(codec.encode(Samples.all().get(name)), UTF_8))
                .isEqualTo(new String(Golden.bytes(name), UTF_8));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theBytesMeanTheMessage(String name) {
        var sample = Samples.all().get(name);
        assertThat(decode(sample, Golden.bytes(name))).isEqualTo(new Decoded.Ok<>(sample));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatANewerPeerSaysBesidesIsIgnoredAtEveryLevel(String name) {
        var sample = Samples.all().get(name);
        var tree = JSON.readTree(Golden.bytes(name));
        assertThat(addUnknownFields(tree, "")).isPositive();
        assertThat(decode(sample, JSON.writeValueAsBytes(tree)))
                .isEqualTo(new Decoded.Ok<>(sample));
    }

    private static int addUnknownFields(JsonNode node, String field) {
        int added = 0;
        for (var property : node.properties()) {
            added += addUnknownFields(property.getValue(), property.getKey());
        }
        if (node.isArray()) {
            for (var item : node) {
                added += addUnknownFields(item, field);
            }
        }
        if (node instanceof ObjectNode object && !MAPS.contains(field)) {
            object.set("colour", JSON.readTree("{\"deep\":[1,{\"er\":null}]}"));
            added++;
        }
        return added;
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRequiredFieldIsMissedByName(String name) {
        var sample = Samples.all().get(name);
        for (var place : places(JSON.readTree(Golden.bytes(name)), "")) {
            if (last(place).equals(REQUIRED_WITH_A_NAME)) {
                continue;
            }
            var tree = JSON.readTree(Golden.bytes(name));
            parent(tree, place).remove(last(place));
            expectMissing(sample, tree, place);
            parent(tree, place).set(last(place), JsonNodeFactory.instance.nullNode());
            expectMissing(sample, tree, place);
        }
    }

    private void expectMissing(Message sample, JsonNode tree, List<String> place) {
        var decoded = decode(sample, JSON.writeValueAsBytes(tree));
        if (isNullable(sample.getClass(), last(place))) {
            assertThat(decoded).as("%s", place).isInstanceOf(Decoded.Ok.class);
        } else {
            assertThat(decoded)
                    .as("%s", place)
                    .isInstanceOfSatisfying(
                            Decoded.Refused.class,
                            refused ->
                                    assertThat(refused.where() + " " + refused.problem())
                                            .contains(last(place)));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFieldOfAnotherTypeIsRefused(String name) {
        var sample = Samples.all().get(name);
        for (var place : places(JSON.readTree(Golden.bytes(name)), "")) {
            for (var other : List.of("{\"x\":1}", "[[1]]", "1.5", "\"\\u0007 no\"", "1e30")) {
                var tree = JSON.readTree(Golden.bytes(name));
                var value = JSON.readTree(other);
                if (isFreeText(last(place)) && value.isString()) {
                    continue;
                }
                parent(tree, place).set(last(place), value);
                assertThat(decode(sample, JSON.writeValueAsBytes(tree)))
                        .as("%s is %s", place, other)
                        .isInstanceOf(Decoded.Refused.class);
            }
        }
    }

    private static boolean isFreeText(String field) {
        return Set.of(
                        "detail",
                        "reason",
                        "software",
                        "device",
                        "zone",
                        "phoneAddress",
                        "phone",
                        "address",
                        "icon",
                        "id",
                        "group")
                .contains(field);
    }

    /** The way to each field, array indexes included. */
    private static List<List<String>> places(JsonNode node, String field) {
        var places = new ArrayList<List<String>>();
        if (node.isObject() && !MAPS.contains(field)) {
            for (var property : node.properties()) {
                places.add(List.of(property.getKey()));
                places(property.getValue(), property.getKey())
                        .forEach(deeper -> places.add(prepend(property.getKey(), deeper)));
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            var index = String.valueOf(i);
            places(node.get(i), field).forEach(deeper -> places.add(prepend(index, deeper)));
        }
        return places;
    }

    private static List<String> prepend(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private static ObjectNode parent(JsonNode root, List<String> place) {
        var node = root;
        for (var step : place.subList(0, place.size() - 1)) {
            node = node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
        }
        return (ObjectNode) node;
    }

    private static String last(List<String> place) {
        return place.getLast();
    }

    private static boolean isNullable(Class<?> message, String field) {
        return Stream.concat(Stream.of(message), nested(message))
                .filter(Class::isRecord)
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .filter(component -> component.getName().equals(field))
                .anyMatch(GoldenTest::isNullable);
    }

    private static Stream<Class<?>> nested(Class<?> message) {
        var inside = Stream.of(message.getDeclaredClasses());
        if (message == Ask.class) {
            return Stream.concat(
                    Stream.of(AskBody.class.getDeclaredClasses()), Stream.of(AppointmentKey.class));
        }
        if (message == Offer.class) {
            var ways =
                    Stream.of(
                            Agency.class,
                            Ways.class,
                            Ways.Online.class,
                            Ways.Later.class,
                            Need.class,
                            Theme.class,
                            Theme.Colours.class,
                            Theme.Logo.class,
                            Signed.class,
                            Signed.Clip.class);
            return Stream.concat(inside, ways);
        }
        return message == Board.class
                ? Stream.concat(inside, Stream.of(DisplayPlan.class, DisplayPlan.Quiet.class))
                : inside;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Test
    void everyMessageAndEveryBodyHasAGoldenFile() {
        var covered =
                Samples.all().values().stream()
                        .flatMap(GoldenTest::typesOf)
                        .collect(Collectors.toSet());
        assertThat(covered)
                .contains(Message.class.getPermittedSubclasses())
                .containsAll(records(AskBody.class))
                .contains(Answer.Body.class.getPermittedSubclasses());
    }

    private static List<Class<?>> records(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses())
                .<Class<?>>flatMap(one -> one.isRecord() ? Stream.of(one) : records(one).stream())
                .toList();
    }

    private static Stream<Class<?>> typesOf(Message message) {
        return switch (message) {
            case Ask ask -> Stream.of(Ask.class, ask.body().getClass());
            case Answer answer -> Stream.of(Answer.class, answer.body().getClass());
            default -> Stream.of(message.getClass());
        };
    }
}
