package nl.sluis.gateway.message;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/**
 * {@code format: email}: a dot-atom, an at sign and a host name (RFC 5321 4.1.2, without quoted strings and address
 * literals). The library's own check holds a list of top-level domains, which ages, and costs half of a validation.
 */
final class EmailFormat implements Format {
    /** RFC 5321 4.5.3.1.3, as corrected by RFC 3696 erratum 1690. Also keeps the pattern's recursion shallow. */
    private static final int LONGEST = 254;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+[A-Za-z]{2,63}");

    @Override
    public String getName() {
        return "email";
    }

    @Override
    public boolean matches(ExecutionContext context, String text) {
        return isAddress(text);
    }

    static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }
}
