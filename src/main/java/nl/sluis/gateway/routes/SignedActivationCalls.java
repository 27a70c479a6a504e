package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.CanonicalJson;
import nl.sluis.gateway.party.PersonRole;

/** An operator asks for what to sign, and hands it in signed. */
final class SignedActivationCalls {
    private static final Set<PersonRole> OPERATOR = Set.of(PersonRole.OPERATOR);

    private SignedActivationCalls() {}

    /**
     * {@code POST /beheer/set/activeren/verzoek} with {@code {}}: what activating would do and, when it would do anything, {@code
     * request}, to be signed.
     */
    record Ask(SignedActivation desk) implements ManagementCall {
        @Override
        public Method method() {
            return Method.POST;
        }

        @Override
        public String path() {
            return "/set/activeren/verzoek";
        }

        @Override
        public Set<PersonRole> mayAsk() {
            return OPERATOR;
        }

        @Override
        public JsonNode answer(Asked asked) {
            if (!asked.body().isEmpty()) {
                throw QuestionRefusedException.notUnderstood("this order has no words of its own");
            }
            var activated = desk.rehearse(asked.person());
            var answer = SetJson.of(activated);
            if (activated instanceof Activated.Could(var plan) && !plan.changesNothing()) {
                answer.set("request", desk.request(asked.person(), plan).json());
            }
            return answer;
        }
    }

    /** {@code POST /beheer/set/activeren/ondertekend} with {@code {"request": {…}, "signature": "<base64>"}}. */
    record HandIn(SignedActivation desk) implements ManagementCall {
        private static final Set<String> MEMBERS = Set.of("request", "signature");

        @Override
        public Method method() {
            return Method.POST;
        }

        @Override
        public String path() {
            return "/set/activeren/ondertekend";
        }

        @Override
        public Set<PersonRole> mayAsk() {
            return OPERATOR;
        }

        @Override
        public JsonNode answer(Asked asked) {
            asked.body().fieldNames().forEachRemaining(name -> {
                if (!MEMBERS.contains(name)) {
                    throw QuestionRefusedException.notUnderstood("this order has " + MEMBERS);
                }
            });
            return SetJson.of(desk.activate(asked.person(), request(asked), signature(asked)));
        }

        private static ActivationRequest request(Asked asked) {
            try {
                return ActivationRequest.read(CanonicalJson.of(asked.body().path("request")));
            } catch (RuntimeException quotesWhatItRead) {
                throw QuestionRefusedException.notUnderstood("request: as it was handed out");
            }
        }

        private static byte[] signature(Asked asked) {
            try {
                return Base64.getDecoder().decode(asked.body().path("signature").asText());
            } catch (IllegalArgumentException quotesWhatItRead) {
                throw QuestionRefusedException.notUnderstood("signature: base64");
            }
        }
    }
}
