package nl.sluis.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** What is wrong with the values of settings, as sentences with file and line; never a value, which may be a secret. */
final class SettingRefusal {
    private SettingRefusal() {}

    /** One sentence a fault; the same whether a start or a check met it. */
    static List<String> sentences(BindException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindValidationException invalid) {
                var name = invalid.getValidationErrors().getName();
                return invalid.getValidationErrors().getAllErrors().stream()
                        .map(error -> sentence(name, error))
                        .sorted()
                        .toList();
            }
            if (cause instanceof UnboundConfigurationPropertiesException unbound) {
                return unbound.getUnboundProperties().stream()
                        .map(one -> place(Optional.ofNullable(one.getOrigin())) + "unknown setting " + one.getName())
                        .sorted()
                        .toList();
            }
        }
        return List.of(place(Optional.ofNullable(refused.getOrigin())) + refused.getName() + " " + why(refused));
    }

    private static String sentence(ConfigurationPropertyName name, ObjectError error) {
        return error instanceof FieldError field
                ? place(Optional.ofNullable(Origin.from(field))) + name + "." + hyphened(field.getField()) + " "
                        + error.getDefaultMessage()
                : name + " " + error.getDefaultMessage();
    }

    /** Our own records say themselves what does not go together; of what is no duration, number or path the kind is told. */
    private static String why(BindException refused) {
        Throwable root = refused;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var stack = root.getStackTrace();
        var ours = stack.length > 0 && stack[0].getClassName().startsWith("nl.sluis.");
        return ours
                ? String.valueOf(root.getMessage())
                : "cannot be read as "
                        + refused.getTarget().getType().resolve(Object.class).getSimpleName();
    }

    private static String place(Optional<Origin> origin) {
        return origin.map(one -> SettingPlace.of(one, one.toString()) + ": ").orElse("");
    }

    private static String hyphened(String field) {
        return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
