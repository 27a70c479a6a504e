package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import nl.sluis.gateway.management.QuestionRefusedException;

/** Small things that several ceremonies say. */
final class Facts {
    private Facts() {}

    static ObjectNode of(String key) {
        return JsonNodeFactory.instance.objectNode().put("key", key);
    }

    static ObjectNode none() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** @throws QuestionRefusedException when it is no whole number of one or more */
    static int number(String object, String what) {
        if (!object.matches("[1-9][0-9]{0,8}")) {
            throw QuestionRefusedException.notUnderstood(what + " is named by its number");
        }
        return Integer.parseInt(object);
    }

    /** @throws QuestionRefusedException when something is named where there is one of it */
    static void nothing(String object) {
        if (!object.isEmpty()) {
            throw QuestionRefusedException.notUnderstood("this order is about nothing in particular");
        }
    }

    static <E extends Enum<E>> E name(Class<E> names, String object) {
        try {
            return Enum.valueOf(names, object.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw QuestionRefusedException.notUnderstood("it is one of ixk and aik");
        }
    }
}
