package nl.sluis.gateway.policy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import nl.sluis.gateway.policy.bundle.NoteRefusedException;
import nl.sluis.gateway.policy.bundle.NoteSignature;
import nl.sluis.gateway.policy.bundle.SignedNote;

/** Puts one officer's signature under the matrix that stands in a folder. */
public final class Signing {
    private final LegalBasisMatrix matrix;
    private final PolicyBundle bundle;
    private final Signatories signatories;

    public Signing(LegalBasisMatrix matrix, PolicyBundle bundle, Signatories signatories) {
        this.matrix = matrix;
        this.bundle = bundle;
        this.signatories = signatories;
    }

    /**
     * The note with this person's signature. Who signs adopts, so what production would refuse is refused here already.
     *
     * @param version of a new note, as {@link PolicyBundle#draft} takes it
     * @param ed25519 signs; its key is that of the signatory
     * @throws PolicyRefusedException naming why this person cannot sign this
     */
    public SignedNote by(Signatory person, OptionalLong version, UnaryOperator<byte[]> ed25519) {
        if (!person.adopts()) {
            throw refused(person.key().name() + " is " + person.office() + "; only a privacy officer adopts rules");
        }
        if (!matrix.concepts().isEmpty()) {
            throw new PolicyRefusedException(matrix.concepts());
        }
        var draft = bundle.draft(version);
        if (signed(draft, person)) {
            throw refused(person.key().name() + " has signed this already; the other signature is another officer's");
        }
        var text = draft.text().getBytes(StandardCharsets.UTF_8);
        var note = draft.with(NoteSignature.of(person.key(), ed25519.apply(text)));
        if (!signed(note, person)) {
            throw refused("the signature made is not by the key that people.yaml has for "
                    + person.key().name());
        }
        return note;
    }

    private boolean signed(SignedNote note, Signatory person) {
        try {
            return note.signers(signatories.all().stream().map(Signatory::key).toList())
                    .contains(person.key());
        } catch (NoteRefusedException doesNotHold) {
            throw refused(String.valueOf(doesNotHold.getMessage()));
        }
    }

    private PolicyRefusedException refused(String why) {
        return new PolicyRefusedException(List.of(bundle.file() + ": " + why));
    }
}
