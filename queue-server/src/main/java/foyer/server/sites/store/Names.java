package foyer.server.sites.store;

import foyer.server.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The names of one kind declared in a file, also of things that turned out faulty otherwise: a
 * reference to those is right.
 */
final class Names {
    private final String what;
    private final Map<String, YamlValue> declared = new LinkedHashMap<>();

    Names(String what) {
        this.what = what;
    }

    void declare(String name, YamlValue at) {
        var before = declared.putIfAbsent(name, at);
        if (before != null) {
            at.fault(what + " '" + name + "' is there twice, first in line " + before.line());
        }
    }

    /** A duplicate of this one is named elsewhere. */
    void know(String name, YamlValue at) {
        declared.putIfAbsent(name, at);
    }

    void refer(String name, YamlValue at) {
        if (!declared.containsKey(name)) {
            at.faultUnknown(what, name, declared.keySet());
        }
    }

    Set<String> all() {
        return declared.keySet();
    }

    Map<String, YamlValue> places() {
        return declared;
    }
}
