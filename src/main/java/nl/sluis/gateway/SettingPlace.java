package nl.sluis.gateway;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginProvider;
import org.springframework.boot.origin.OriginTrackedResource;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Where a setting stands: file and line, or the name of what gave it. */
final class SettingPlace {
    private SettingPlace() {}

    static String of(@Nullable Origin origin, String otherwise) {
        if (unwrapped(origin) instanceof TextResourceOrigin text && text.getResource() != null) {
            var location = text.getLocation();
            return path(text.getResource()) + (location == null ? "" : ":" + (location.getLine() + 1));
        }
        return otherwise;
    }

    /** The defaults that are packed in this program, which no operator wrote. */
    static boolean isOfThisProgram(@Nullable Origin origin) {
        return unwrapped(origin) instanceof TextResourceOrigin text
                && plain(text.getResource()) instanceof ClassPathResource;
    }

    static boolean isAFile(@Nullable Origin origin) {
        return unwrapped(origin) instanceof TextResourceOrigin && !isOfThisProgram(origin);
    }

    /** Spring tells of some where they came from by way of something else. */
    private static @Nullable Origin unwrapped(@Nullable Origin origin) {
        return origin instanceof OriginProvider provider && provider.getOrigin() != origin
                ? unwrapped(provider.getOrigin())
                : origin;
    }

    private static @Nullable Resource plain(@Nullable Resource resource) {
        return resource instanceof OriginTrackedResource tracked ? tracked.getResource() : resource;
    }

    private static String path(Resource resource) {
        try {
            return resource.getFile().toPath().normalize().toString();
        } catch (IOException notAFile) {
            return resource.getDescription();
        }
    }
}
