package nl.sluis.gateway.intake;

import java.util.List;
import nl.sluis.gateway.message.Fault;

/** A request that is not looked at any further. It carries no text of the sender and no cause that might. */
final class RejectedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Problem problem;
    private final transient List<Fault> faults;

    private RejectedRequest(Problem problem, List<Fault> faults) {
        super(problem.pageName(), null, false, false);
        this.problem = problem;
        this.faults = List.copyOf(faults);
    }

    static RejectedRequest as(Problem problem) {
        return new RejectedRequest(problem, List.of());
    }

    static RejectedRequest because(List<Fault> faults) {
        return new RejectedRequest(Problem.INVALID, faults);
    }

    static RejectedRequest because(String code, String dutch, String english) {
        return because(List.of(new Fault("", code, dutch, english)));
    }

    Problem problem() {
        return problem;
    }

    List<Fault> faults() {
        return faults;
    }
}
