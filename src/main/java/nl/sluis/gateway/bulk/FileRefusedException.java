package nl.sluis.gateway.cli.bulk;

import org.jspecify.annotations.Nullable;

/** Nothing was sent, or nothing more is: what is wrong with the file or beside it, and what to do. Never what stands in it. */
public final class FileRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FileRefusedException(String message) {
        super(message);
    }

    FileRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
