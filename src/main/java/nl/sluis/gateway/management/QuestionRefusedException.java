package nl.sluis.gateway.management;

/** A question that is not answered, with a reason for who asked it; no value of a person stands in the reason. */
public final class QuestionRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;

    private QuestionRefusedException(int status, String code, String reason) {
        super(reason);
        this.status = status;
        this.code = code;
    }

    public static QuestionRefusedException notUnderstood(String reason) {
        return new QuestionRefusedException(400, "", reason);
    }

    /** Recorded by who lets in, as every refusal of a person is. */
    public static QuestionRefusedException notEntitled(String reason) {
        return new QuestionRefusedException(403, "", reason);
    }

    public static QuestionRefusedException notFound(String reason) {
        return new QuestionRefusedException(404, "", reason);
    }

    /** What is asked does not go together with how things are now. */
    public static QuestionRefusedException conflict(String reason) {
        return new QuestionRefusedException(409, "", reason);
    }

    /** As often as it may be asked, it was asked. */
    public static QuestionRefusedException tooMany(String reason) {
        return new QuestionRefusedException(429, "", reason);
    }

    /** The same, with a word by which a page can say it in the language of who asked. */
    public QuestionRefusedException coded(String word) {
        return new QuestionRefusedException(status, word, reason());
    }

    /** Which refusal it is, in a closed word; empty where nobody gave it one. */
    public String code() {
        return code;
    }

    /** The HTTP status it is told with. */
    public int status() {
        return status;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
