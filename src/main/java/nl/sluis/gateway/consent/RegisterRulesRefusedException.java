package nl.sluis.gateway.consent;

/** {@code register.yaml} cannot be taken as it is; names the file, the line and what is wrong. The gateway does not start. */
public final class RegisterRulesRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RegisterRulesRefusedException(String problem) {
        super(problem);
    }
}
