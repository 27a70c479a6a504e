package nl.sluis.gateway.cli;

import java.util.Arrays;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.message.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a role as it is written in rules; names the nearest of an unknown one. */
final class RoleWord implements ITypeConverter<Role> {
    @Override
    public Role convert(String word) {
        var codes = Arrays.stream(Role.values()).map(Role::code).toList();
        if (!codes.contains(word)) {
            throw new TypeConversionException(
                    "'" + word + "' is not a role; did you mean '" + Nearest.to(word, codes) + "'?");
        }
        return Role.of(word);
    }
}
