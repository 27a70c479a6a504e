package nl.sluis.gateway;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Where a setting stands: file and line, or the name of what gave it. */
final class SettingPlace {
    private SettingPlace() {}

    static String of(@Nullable Origin origin, String otherwise) {
        if (origin instanceof TextResourceOrigin text && text.getResource() instanceof Resource resource) {
            var location = text.getLocation();
            return path(resource) + (location == null ? "" : ":" + (location.getLine() + 1));
        }
        return otherwise;
    }

    /** The defaults that are packed in this program, which no operator wrote. */
    static boolean isOfThisProgram(@Nullable Origin origin) {
        return origin instanceof TextResourceOrigin text && text.getResource() instanceof ClassPathResource;
    }

    static boolean isAFile(@Nullable Origin origin) {
        return origin instanceof TextResourceOrigin text && !isOfThisProgram(text);
    }

    private static String path(Resource resource) {
        try {
            return resource.getFile().toPath().normalize().toString();
        } catch (IOException notAFile) {
            return resource.getDescription();
        }
    }
}
