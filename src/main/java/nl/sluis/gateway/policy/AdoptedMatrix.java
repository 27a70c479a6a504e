package nl.sluis.gateway.policy;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The matrix of a folder, and whether it was adopted. */
record AdoptedMatrix(LegalBasisMatrix matrix, Adoption adoption) {
    private static final Logger LOG = LoggerFactory.getLogger(AdoptedMatrix.class);

    /** As it is; what production would refuse is said. */
    AdoptedMatrix forDevelopment() {
        switch (adoption) {
            case Adoption.Adopted(var version, var by) ->
                LOG.info("the rules are version {}, adopted by {}", version, String.join(" and ", by));
            case Adoption.NotAdopted(var why) ->
                LOG.warn("the rules are not adopted, and only development mode takes them: {}", String.join("; ", why));
        }
        return this;
    }

    /** @throws PolicyRefusedException naming every rule that is a concept, and why the matrix counts as not adopted */
    AdoptedMatrix forProduction() {
        var problems = new ArrayList<>(matrix.concepts());
        switch (adoption) {
            case Adoption.Adopted ignored -> {}
            case Adoption.NotAdopted(List<String> why) -> problems.addAll(why);
        }
        if (!problems.isEmpty()) {
            throw new PolicyRefusedException(problems);
        }
        return this;
    }
}
