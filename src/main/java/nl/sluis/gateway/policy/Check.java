package nl.sluis.gateway.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.DataCategory;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.PseudonymKind;
import nl.sluis.gateway.message.Role;

/** How an invariant is looked at: typed, and never an expression. It looks at what was permitted; a refusal breaks none. */
sealed interface Check {
    /** How this permit, at this point of the space, breaks it; empty when it does not. */
    Optional<String> brokenBy(Tuple tuple, Decision.Permit permit);

    /** No field of this class reaches these roles in any form. */
    record ClassNeverReaches(FieldClass fieldClass, Set<Role> receivers) implements Check {
        @Override
        public Optional<String> brokenBy(Tuple tuple, Decision.Permit permit) {
            return receivers.contains(tuple.question().flow().receiverRole())
                    ? passing(permit, field -> field.field().fieldClass() == fieldClass)
                    : Optional.empty();
        }
    }

    record NothingToOrFrom(Set<Role> roles) implements Check {
        @Override
        public Optional<String> brokenBy(Tuple tuple, Decision.Permit permit) {
            var flow = tuple.question().flow();
            return when(
                    roles.contains(flow.receiverRole()) || roles.contains(flow.senderRole()), flow + " is permitted");
        }
    }

    record ConsentRulesRefuseWithout() implements Check {
        @Override
        public Optional<String> brokenBy(Tuple tuple, Decision.Permit permit) {
            return when(
                    permit.rule().release().consentScope().isPresent() && tuple.state() != ConsentState.GIVEN,
                    "it permits while the register says " + tuple.state());
        }
    }

    /** @param bases how a basis of release that is consent begins */
    record ConsentIsAskedWhereItIsTheBasis(List<String> bases) implements Check {
        @Override
        public Optional<String> brokenBy(Tuple tuple, Decision.Permit permit) {
            var basis = permit.rule().bases().release();
            var restsOnConsent = bases.stream().anyMatch(basis::startsWith);
            var asks = permit.rule().release().consentScope().isPresent();
            return when(
                    restsOnConsent != asks,
                    "it rests on " + basis + (asks ? " and asks" : " and asks no") + " consent");
        }
    }

    /** Neither a BSN in clear nor a pseudonym that can be taken back reaches these roles. */
    record NeverRecognisable(Set<Role> receivers) implements Check {
        @Override
        public Optional<String> brokenBy(Tuple tuple, Decision.Permit permit) {
            return receivers.contains(tuple.question().flow().receiverRole())
                    ? passing(permit, NeverRecognisable::recognisable)
                    : Optional.empty();
        }

        private static boolean recognisable(PlannedField field) {
            return switch (field.action()) {
                case FieldAction.Drop() -> false;
                case FieldAction.Keep() -> field.field().fieldClass().identifies();
                case FieldAction.Translate() -> true;
                case FieldAction.Pseudonymise(var kind, var domain) -> kind == PseudonymKind.P1;
                case FieldAction.EncryptForReceiver() ->
                    field.field().fieldClass().identifies();
                case FieldAction.RedactText() -> true;
                case FieldAction.ShiftDate(var days) -> false;
                case FieldAction.Mask(var last) ->
                    last > 0 && field.field().fieldClass().identifies();
                case FieldAction.Constant(var text) -> false;
                case FieldAction.GeneraliseDate(var precision) -> false;
                case FieldAction.GeneralisePostcode(var precision) -> false;
                case FieldAction.Bucket(var bounds) -> false;
            };
        }
    }

    record BsnHasABasis() implements Check {
        @Override
        public Optional<String> brokenBy(Tuple tuple, Decision.Permit permit) {
            return permit.rule().bases().bsn().isPresent()
                    ? Optional.empty()
                    : passing(
                            permit,
                            field -> field.field().fieldClass() == FieldClass.BSN
                                    && field.action() instanceof FieldAction.Keep);
        }
    }

    record RestrictionBlocks() implements Check {
        @Override
        public Optional<String> brokenBy(Tuple tuple, Decision.Permit permit) {
            var notice = permit.rule().plan().fields().stream()
                    .allMatch(field -> field.field().category().equals(DataCategory.RIGHTS.code()));
            return when(
                    tuple.state() == ConsentState.RESTRICTED && !notice, "it permits while processing is restricted");
        }
    }

    record ObjectionDoesWhatTheRuleSays() implements Check {
        @Override
        public Optional<String> brokenBy(Tuple tuple, Decision.Permit permit) {
            return when(
                    tuple.state() == ConsentState.OBJECTION
                            && permit.rule().release().objection() == OnObjection.BLOCKS,
                    "it permits while the person objects");
        }
    }

    record RegionNarrows() implements Check {
        @Override
        public Optional<String> brokenBy(Tuple tuple, Decision.Permit permit) {
            var fit = tuple.question().circumstances().parties();
            return when(fit != RegionFit.BOTH, "it permits at " + fit.code());
        }
    }

    record SchemeLimits() implements Check {
        @Override
        public Optional<String> brokenBy(Tuple tuple, Decision.Permit permit) {
            var fit = tuple.question().circumstances().scheme();
            return when(
                    permit.rule().when().conditions().contains(Condition.WITHIN_SCHEME) && fit != SchemeFit.FITS,
                    "it permits at " + fit.code());
        }
    }

    record PermitIsComplete() implements Check {
        @Override
        public Optional<String> brokenBy(Tuple tuple, Decision.Permit permit) {
            var retention = permit.rule().retention();
            return when(
                    permit.fieldPlan().fields().isEmpty()
                            || retention.source().length().isZero()
                            || retention.destination().length().isZero(),
                    "it has no field plan or not two retentions");
        }
    }

    record OnlyNamedFieldsPass() implements Check {
        @Override
        public Optional<String> brokenBy(Tuple tuple, Decision.Permit permit) {
            return passing(permit, field -> !permit.fieldPlan()
                    .fields()
                    .containsKey(field.field().path()));
        }
    }

    private static Optional<String> when(boolean broken, String how) {
        return broken ? Optional.of(how) : Optional.empty();
    }

    private static Optional<String> passing(
            Decision.Permit permit, java.util.function.Predicate<PlannedField> unwanted) {
        return permit.rule().plan().fields().stream()
                .filter(PlannedField::passes)
                .filter(unwanted)
                .findFirst()
                .map(field -> field.field().path() + " reaches "
                        + permit.rule().flow().receiverRole().code() + " ("
                        + field.action().dutch() + ")");
    }
}
