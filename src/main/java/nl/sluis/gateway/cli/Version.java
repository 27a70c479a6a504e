package nl.sluis.gateway.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, from the manifest of its jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Sluis.class.getPackage().getImplementationVersion();
        return new String[] {"Sluis " + Objects.requireNonNullElse(version, "(from source)")};
    }
}
