package foyer.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.GeneralCodingRules;

/** The walls of docs/map.md within the queue server; a build that moves one fails here. */
@AnalyzeClasses(packages = "foyer.server", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    private static final String[] PURE = {
        "foyer.server.sites",
        "foyer.server.sites.hours",
        "foyer.server.sites.change",
        "foyer.server.ticketing"
    };

    /** Names are sorted as their readers sort them, hence {@code java.text}. */
    private static String[] valuesAnd(String own) {
        return new String[] {
            own,
            "foyer.contract.words",
            "java.lang..",
            "java.text",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "java.time..",
            "org.jspecify.."
        };
    }

    @ArchTest
    static final ArchRule pure_packages_know_nothing_but_values =
            classes()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "foyer.server.sites",
                            "foyer.server.sites.hours",
                            "foyer.server.sites.change",
                            "foyer.server.ticketing",
                            "foyer.contract.words",
                            "java.lang..",
                            "java.util",
                            "java.util.function",
                            "java.util.regex",
                            "java.util.stream",
                            "java.time..",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule pure_packages_read_no_clock_and_draw_no_lots =
            noClasses()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(java.util.UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .accessClassesThat()
                    .areAssignableTo(Thread.class)
                    .orShould()
                    .accessClassesThat()
                    .areAssignableTo(java.util.random.RandomGenerator.class);

    /** How an appointment fits is told the same at each look; only its port may fail to read. */
    @ArchTest
    static final ArchRule finding_an_appointment_reads_no_clock_and_no_disk =
            classes()
                    .that()
                    .resideInAPackage("foyer.server.appointments")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "foyer.server.appointments",
                            "foyer.server.ticketing",
                            "foyer.contract.words",
                            "java.io",
                            "java.lang..",
                            "java.util",
                            "java.util.function",
                            "java.util.regex",
                            "java.util.stream",
                            "java.time",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule the_rules_of_visitors_know_nothing_but_values =
            classes()
                    .that()
                    .resideInAPackage("foyer.server.visitors")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(valuesAnd("foyer.server.visitors"));

    @ArchTest
    static final ArchRule the_rules_of_messages_to_customers_know_nothing_but_values =
            classes()
                    .that()
                    .resideInAPackage("foyer.server.away")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(valuesAnd("foyer.server.away"));

    @ArchTest
    static final ArchRule mail_stays_with_its_carrier =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("foyer.server.notices.mail..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

    /**
     * Whoever replays a file reads it, and what is live follows the queue; everything else in the
     * forecast is arithmetic.
     */
    @ArchTest
    static final ArchRule the_forecast_knows_nothing_but_its_own_model =
            classes()
                    .that()
                    .resideInAPackage("foyer.server.forecast..")
                    .and()
                    .resideOutsideOfPackages(
                            "foyer.server.forecast.replay",
                            "foyer.server.forecast.live",
                            "foyer.server.forecast.store")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "foyer.server.forecast",
                            "foyer.server.forecast.baselines",
                            "foyer.server.forecast.days",
                            "foyer.server.forecast.learning",
                            "foyer.server.forecast.whatif",
                            "java.lang..",
                            "java.util",
                            "java.util.function",
                            "java.util.stream",
                            "java.time",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule the_forecast_reads_no_clock_and_draws_only_from_seeds =
            noClasses()
                    .that()
                    .resideInAPackage("foyer.server.forecast..")
                    .and()
                    .resideOutsideOfPackage("foyer.server.forecast.live")
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Math.class, "random")
                    .orShould()
                    .accessClassesThat()
                    .areAssignableTo(java.util.random.RandomGenerator.class);

    @ArchTest
    static final ArchRule sql_stays_with_the_journal_and_stores =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("foyer.server.journal..", "..store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule vaadin_stays_in_ui =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule screens_know_neither_mqtt_nor_sql_nor_broker =
            noClasses()
                    .that()
                    .resideInAPackage("..ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "foyer.mqtt..",
                            "..floor.mqtt..",
                            "..journal..",
                            "..store..",
                            "..fleet..",
                            "java.sql..");

    @ArchTest
    static final ArchRule paho_is_behind_the_link =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.eclipse.paho..");

    @ArchTest
    static final ArchRule hivemq_stays_in_fleet =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("foyer.server.fleet..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.hivemq..");

    /** The broker brings the old Jackson; ours is tools.jackson, with the old one's annotations. */
    @ArchTest
    static final ArchRule the_brokers_jackson_is_not_ours =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..");

    @ArchTest
    static final ArchRule yaml_is_read_in_one_place =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("foyer.server.yaml..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.snakeyaml..");

    /** In this order; what stands lower may use what stands higher, never the other way. */
    @ArchTest
    static final ArchRule features_stand_in_one_order =
            Architectures.layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("program")
                    .definedBy("foyer.server")
                    .layer("counters and phone")
                    .definedBy(
                            "foyer.server.counters..",
                            "foyer.server.phone..",
                            "foyer.server.feedback..")
                    .layer("floor, fleet, people")
                    .definedBy(
                            "foyer.server.floor..",
                            "foyer.server.fleet..",
                            "foyer.server.people..",
                            "foyer.server.visitors..",
                            "foyer.server.away..",
                            "foyer.server.notices..")
                    .layer("appointments")
                    .definedBy("foyer.server.appointments..")
                    .layer("loop")
                    .definedBy("foyer.server.ticketing.loop..", "foyer.server.ticketing.store..")
                    .layer("ticketing")
                    .definedBy("foyer.server.ticketing")
                    .layer("sites")
                    .definedBy("foyer.server.sites..")
                    .whereLayer("program")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("counters and phone")
                    .mayOnlyBeAccessedByLayers("program")
                    .whereLayer("floor, fleet, people")
                    .mayOnlyBeAccessedByLayers("program", "counters and phone")
                    .whereLayer("appointments")
                    .mayOnlyBeAccessedByLayers("program", "floor, fleet, people")
                    .whereLayer("loop")
                    .mayOnlyBeAccessedByLayers(
                            "program", "counters and phone", "floor, fleet, people");

    @ArchTest
    static final ArchRule features_form_no_circle =
            slices().matching("foyer.server.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_prints =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("foyer.server.Main")
                    .and()
                    .doNotHaveFullyQualifiedName("foyer.server.forecast.replay.ReplayMain")
                    .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
}
