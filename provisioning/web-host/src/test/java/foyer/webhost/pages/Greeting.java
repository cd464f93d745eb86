package foyer.webhost.pages;

import jakarta.inject.Singleton;

/** Shows that a view gets its beans. */
@Singleton
class Greeting {
    String text() {
        return "Good morning";
    }
}
