package foyer.webhost.settings;

/**
 * One refused setting.
 *
 * @param where the source: a file, the environment, an argument
 * @param key what was written there
 * @param problem why it is refused and what is accepted; never a secret's value
 */
public record Fault(String where, String key, String problem) {
    @Override
    public String toString() {
        return key + " (" + where + "): " + problem;
    }
}
