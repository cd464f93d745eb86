package foyer.contract;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds components that are absent although their type does not allow it: JSON has no way to forbid
 * that.
 */
final class RequiredFields {
    private RequiredFields() {}

    static @Nullable String findMissing(Record message) {
        return findMissing(message, "");
    }

    private static @Nullable String findMissing(Record record, String prefix) {
        for (var component : record.getClass().getRecordComponents()) {
            var missing = findMissing(component, record, prefix + component.getName());
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private static @Nullable String findMissing(
            RecordComponent component, Record record, String path) {
        var value = read(component, record);
        return switch (value) {
            case null ->
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? null : path;
            case Record nested -> findMissing(nested, path + ".");
            case List<?> list -> findMissing(list, path);
            default -> null;
        };
    }

    private static @Nullable String findMissing(List<?> list, String path) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Record nested) {
                var missing = findMissing(nested, path + "[" + i + "].");
                if (missing != null) {
                    return missing;
                }
            }
        }
        return null;
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
