package foyer.kiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The walls of the kiosk application. */
@AnalyzeClasses(packages = "foyer.kiosk", importOptions = ImportOption.DoNotIncludeTests.class)
class KioskWallsTest {
    @ArchTest
    static final ArchRule SESSIONS_SPEECH_AND_NUMBERS_ARE_PURE =
            classes()
                    .that()
                    .resideInAnyPackage(
                            "foyer.kiosk.journey",
                            "foyer.kiosk.session",
                            "foyer.kiosk.numbers",
                            "foyer.kiosk.speech",
                            "foyer.kiosk.find")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java.lang..",
                            "java.util",
                            "java.util.function",
                            "java.util.regex",
                            "java.util.stream",
                            "java.time..",
                            "java.text",
                            "org.jspecify..",
                            "java.text",
                            "foyer.contract",
                            "foyer.contract.words",
                            "foyer.kiosk.journey",
                            "foyer.kiosk.session",
                            "foyer.kiosk.numbers",
                            "foyer.kiosk.speech",
                            "foyer.kiosk.find");

    @ArchTest
    static final ArchRule JOURNEYS_KNOW_NO_SESSION =
            noClasses()
                    .that()
                    .resideInAPackage("foyer.kiosk.journey")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("foyer.kiosk.session", "foyer.kiosk.speech");

    @ArchTest
    static final ArchRule PURE_PACKAGES_READ_NO_CLOCK_AND_DRAW_NO_LOTS =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "foyer.kiosk.journey",
                            "foyer.kiosk.session",
                            "foyer.kiosk.numbers",
                            "foyer.kiosk.speech",
                            "foyer.kiosk.find")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Thread.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule SQL_STAYS_IN_THE_STORE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule VAADIN_STAYS_ON_THE_SCREENS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.vaadin..");

    @ArchTest
    static final ArchRule SCREENS_KNOW_NO_DISK_AND_NO_LINK =
            noClasses()
                    .that()
                    .resideInAPackage("foyer.kiosk.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..store..", "foyer.mqtt..", "foyer.kiosk.link..");

    @ArchTest
    static final ArchRule THE_KIOSK_KNOWS_NO_SERVER_AND_NO_PAHO =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "foyer.server..", "org.eclipse.paho..", "com.fasterxml.jackson..");
}
