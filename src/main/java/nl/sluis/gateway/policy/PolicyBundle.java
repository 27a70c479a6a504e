package nl.sluis.gateway.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import nl.sluis.gateway.message.NoteKey;
import nl.sluis.gateway.policy.bundle.BundleText;
import nl.sluis.gateway.policy.bundle.NoteRefusedException;
import nl.sluis.gateway.policy.bundle.SignedNote;

/**
 * The note {@code bundle.note} in the folder of the rules: what makes a matrix the one that two privacy officers adopted for
 * this gateway (cryptography.md 12).
 */
public final class PolicyBundle {
    /** Its name in the folder of the rules. */
    public static final String FILE = "bundle.note";

    private final Path file;
    private final String origin;
    private final String policyHash;

    /**
     * @param origin     {@code sluis.origin} of this gateway
     * @param policyHash of the matrix that was compiled from the same folder
     */
    public PolicyBundle(Path folder, String origin, String policyHash) {
        this.file = folder.resolve(FILE);
        this.origin = origin;
        this.policyHash = policyHash;
    }

    /** Whether the note says that this matrix was adopted, by two whose keys are known. */
    public Adoption check(Signatories signatories) {
        if (!Files.exists(file)) {
            return new Adoption.NotAdopted(List.of(file + ": is not there; the matrix is not signed, and two privacy"
                    + " officers sign it with ./sluis sign policy"));
        }
        try {
            var note = SignedNote.read(Files.readAllBytes(file));
            var text = BundleText.read(note.text());
            var why = new ArrayList<>(differences(text));
            why.addAll(missingSignatures(note, signatories));
            return why.isEmpty()
                    ? new Adoption.Adopted(text.version(), signers(note, signatories))
                    : new Adoption.NotAdopted(why);
        } catch (NoteRefusedException refused) {
            return new Adoption.NotAdopted(List.of(file + ": " + refused.getMessage()));
        } catch (IOException unreadable) {
            return new Adoption.NotAdopted(List.of(file + ": cannot be read"));
        }
    }

    /**
     * The note as it stands when it is about this gateway, matrix and version, and else a new one that nobody has signed.
     *
     * @param version when not given, that of the note that stands there, or one above it when that is about another matrix
     * @throws PolicyRefusedException when the version is not above that of the note that stands there
     */
    public SignedNote draft(OptionalLong version) {
        var before = standing();
        if (before.isPresent() && isThis(BundleText.read(before.get().text()), version)) {
            return before.get();
        }
        var last = before.map(note -> BundleText.read(note.text()).version()).orElse(0L);
        if (version.orElse(last + 1) <= last) {
            throw new PolicyRefusedException(
                    List.of(file + ":3: version " + last + " stands here; what is adopted after it has a higher one"));
        }
        return new SignedNote(new BundleText(origin, version.orElse(last + 1), policyHash).text(), List.of());
    }

    /**
     * Whose signatures stand under this very matrix for this gateway so far, also when they are too few. Nobody's where the note
     * is about another, or does not hold: {@link #check} says why.
     */
    public List<NoteKey> signedBy(Signatories signatories) {
        try {
            return standing()
                    .filter(note -> differences(BundleText.read(note.text())).isEmpty())
                    .map(note -> signers(note, signatories))
                    .orElse(List.of());
        } catch (PolicyRefusedException | NoteRefusedException doesNotHold) {
            return List.of();
        }
    }

    private boolean isThis(BundleText text, OptionalLong version) {
        return differences(text).isEmpty() && version.orElse(text.version()) == text.version();
    }

    private Optional<SignedNote> standing() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var note = SignedNote.read(Files.readAllBytes(file));
            var unused = BundleText.read(note.text());
            return Optional.of(note);
        } catch (NoteRefusedException | IOException unreadable) {
            throw new PolicyRefusedException(List.of(file + ": " + unreadable.getMessage() + "; move it away"));
        }
    }

    /** Where the note stands. */
    public Path file() {
        return file;
    }

    private List<String> differences(BundleText text) {
        var found = new ArrayList<String>();
        if (!text.origin().equals(origin)) {
            found.add(file + ":2: signed for the gateway " + text.origin() + ", and this one is " + origin);
        }
        if (!text.policyHash().equals(policyHash)) {
            found.add(file + ":4: signed for another matrix (" + text.policyHash() + ") than the one that stands here ("
                    + policyHash + "): a rule was changed after it was signed");
        }
        return found;
    }

    private List<String> missingSignatures(SignedNote note, Signatories signatories) {
        var found = new ArrayList<String>();
        var known = byKey(signatories);
        var counted = new TreeSet<String>();
        for (var key : note.signers(known.keySet())) {
            var signatory = known.get(key);
            if (signatory != null && !signatory.adopts()) {
                found.add(file + ": signed by " + key.name() + ", who is " + signatory.office()
                        + "; only a privacy officer adopts rules");
            } else if (!counted.add(key.name())) {
                found.add(file + ": signed twice by " + key.name() + "; two signatures of one person are one");
            }
        }
        if (counted.size() < 2) {
            found.add(file + ": "
                    + (counted.isEmpty() ? "not signed by a privacy officer" : "signed once, by " + counted.first())
                    + "; two privacy officers of people.yaml sign");
        }
        return found;
    }

    private static List<NoteKey> signers(SignedNote note, Signatories signatories) {
        return note.signers(byKey(signatories).keySet()).stream()
                .sorted(Comparator.comparing(NoteKey::name))
                .toList();
    }

    private static Map<NoteKey, Signatory> byKey(Signatories signatories) {
        var byKey = new HashMap<NoteKey, Signatory>();
        signatories.all().forEach(signatory -> byKey.put(signatory.key(), signatory));
        return byKey;
    }
}
