package nl.sluis.gateway.audit.verify;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Is this log whole, and is it the one of which others hold evidence? Reads it once, in the memory of a few tiles.
 *
 * <p>Guarantee: a report without a finding means that everything it says it looked at holds. What could not be read is an
 * exception, never a pass.
 */
public final class LogVerifier {
    private final Collection<LogKey> keys;
    private final Evidence evidence;
    private final Instant asOf;

    /** @param asOf when the log looked like this: a receipt that was due by then must be honoured */
    public LogVerifier(Collection<LogKey> keys, Evidence evidence, Instant asOf) {
        this.keys = List.copyOf(keys);
        this.evidence = evidence;
        this.asOf = asOf;
    }

    /** @throws CouldNotCheckException when the log, or a part of it that it should show, is not there or does not read */
    public Report verify(LogSource source, Progress progress) {
        try {
            var note = source.read(TilePath.CHECKPOINT)
                    .orElseThrow(() -> new CouldNotCheckException("the log shows no checkpoint"));
            return verify(source, Checkpoint.open(note, keys), progress);
        } catch (Checkpoint.KeySwappedException swapped) {
            var finding = new Finding(Lie.KEY_SWAPPED, -1, String.valueOf(swapped.getMessage()));
            return new Report(new Checkpoint("", 0, new byte[0]), List.of(finding), 0, List.of());
        } catch (EvidenceRefusedException unreadable) {
            throw new CouldNotCheckException("the checkpoint: " + unreadable.getMessage(), unreadable);
        } catch (IOException e) {
            throw new CouldNotCheckException("the log cannot be read: " + e.getMessage(), e);
        }
    }

    private Report verify(LogSource source, Checkpoint head, Progress progress) throws IOException {
        var findings = new Findings();
        compareHeads(head, findings);
        var walk = new Walk(source, head, evidence, findings);
        walk.go(Minimum.of(source, head), progress);
        var young = walk.promises().judge(findings, head.size(), asOf);
        var looked = new ArrayList<>(walk.looked());
        looked.add(evidence.words());
        if (young > 0) {
            looked.add(young + " receipts are too young to be judged by this checkpoint");
        }
        return new Report(head, findings.inOrder(), findings.more(), looked);
    }

    private void compareHeads(Checkpoint head, Findings findings) {
        evidence.checkpoints().values().stream().flatMap(List::stream).forEach(known -> {
            if (known.origin().equals(head.origin()) && known.size() > head.size()) {
                findings.add(
                        Lie.CUT_TAIL,
                        head.size(),
                        "the log signed a checkpoint of size " + known.size() + ", and now shows " + head.size()
                                + " entries: its tail was cut, or this is an old checkpoint");
            }
        });
    }
}
