package nl.sluis.gateway.routes;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an element of Camel's model says nothing beside what it may say. Looks at its fields, and not at a list of getters
 * that somebody has to keep complete: one that a later Camel adds is unknown here, and refuses when it says something.
 */
final class Bare {
    /** Where an element stands and what it is called; none of these changes what becomes of a message. */
    private static final Set<String> PLUMBING = Set.of(
            "camelContext",
            "parent",
            "routeConfiguration",
            "index",
            "blocks",
            "id",
            "customId",
            "description",
            "lineNumber",
            "location",
            "resource",
            "prepared",
            "inlined",
            "routeScoped",
            "routeTemplateContext",
            "contextScopedErrorHandler");

    private Bare() {}

    /** The names of the fields that say something and may not, in the order of their names. */
    static List<String> beside(Object element, Set<String> allowed) {
        var found = new ArrayList<String>();
        for (Class<?> type = element.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field -> !PLUMBING.contains(field.getName()) && !allowed.contains(field.getName()))
                    .filter(field -> says(field, element))
                    .forEach(field -> found.add(field.getName()));
        }
        return found.stream().sorted().toList();
    }

    private static boolean says(Field field, Object element) {
        var value = valueOf(field, element);
        return switch (value) {
            case null -> false;
            case String text -> !text.isEmpty();
            case Collection<?> some -> !some.isEmpty();
            case Map<?, ?> some -> !some.isEmpty();
            case Boolean is -> is || field.getType() != boolean.class; // an explicit no is an order as well
            default -> true;
        };
    }

    private static @Nullable Object valueOf(Field field, Object element) {
        try {
            field.setAccessible(true);
            return field.get(element);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("the model of Camel cannot be looked at: " + field, closed);
        }
    }
}
