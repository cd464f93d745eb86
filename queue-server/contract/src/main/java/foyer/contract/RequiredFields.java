package foyer.contract;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds components that are absent although their type does not allow it: JSON has no way to forbid
 * that.
 */
final class RequiredFields {
    /** Java makes the components of a record anew each time it is asked, which takes long. */
    private static final ClassValue<List<Field>> FIELDS =
            new ClassValue<>() {
                @Override
                protected List<Field> computeValue(Class<?> type) {
                    return Stream.of(type.getRecordComponents()).map(Field::of).toList();
                }
            };

    /**
     * @param word a record of one text, which cannot be made without it
     */
    private record Field(String name, Method accessor, boolean nullable, boolean word) {
        static Field of(RecordComponent component) {
            return new Field(
                    component.getName(),
                    component.getAccessor(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    isWord(component.getType()));
        }

        private static boolean isWord(Class<?> type) {
            return type.isRecord()
                    && type.getRecordComponents().length == 1
                    && type.getRecordComponents()[0].getType() == String.class;
        }

        @Nullable Object read(Record record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }

    private RequiredFields() {}

    static @Nullable String findMissing(Record message) {
        return findMissing(message, "");
    }

    private static @Nullable String findMissing(Record record, String prefix) {
        for (var field : FIELDS.get(record.getClass())) {
            var missing = findMissing(field, record, prefix + field.name());
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private static @Nullable String findMissing(Field field, Record record, String path) {
        return switch (field.read(record)) {
            case null -> field.nullable() ? null : path;
            case Record _ when field.word() -> null;
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
}
