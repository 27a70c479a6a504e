package nl.sluis.gateway.scale;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * All that goes to one receiver: so many on their way at once, one at a time about a person, in the order of their commits; what
 * fails is tried again later and keeps its place, what waited too long expires.
 */
final class Lane {
    private static final long MILLI = 1000;
    private final Agenda agenda;
    private final Installation house;
    private final Destination destination;
    private final Ledger ledger;
    private final Figures.Delivery figures;
    private final Random random;
    private final int concurrency;
    private final Breaker breaker;
    private final ArrayDeque<Message> ready = new ArrayDeque<>();
    private final ArrayDeque<Message> parked = new ArrayDeque<>();
    private final Map<Integer, Message> last = new HashMap<>();
    /** On their way to the receiver; and with those whose end is being recorded. */
    private int carrying;

    private int underway;
    private boolean open;

    Lane(Installation house, Destination destination, int concurrency) {
        this.house = house;
        this.agenda = house.agenda();
        this.ledger = house.ledger();
        this.figures = house.figures().delivery();
        this.random = house.random();
        this.destination = destination;
        this.concurrency = concurrency;
        this.breaker = new Breaker(figures.breaker());
    }

    /** A message whose commit was told. */
    void offer(Message message) {
        var before = last.put(message.person, message);
        if (before == null) {
            ready.add(message);
        } else {
            before.behind = message;
        }
        pump();
    }

    /** Ends what waited too long, also while nothing is tried. */
    void sweep() {
        sweep(ready);
        sweep(parked);
    }

    private void sweep(ArrayDeque<Message> some) {
        for (var count = some.size(); count > 0 && isTooOld(some.peek()); count--) {
            expire(some.remove());
        }
    }

    private void pump() {
        while (!ready.isEmpty() && carrying < room() && underway < 4 * concurrency) {
            var next = ready.remove();
            if (isTooOld(next)) {
                expire(next);
            } else {
                start(next);
            }
        }
    }

    private int room() {
        if (open) {
            return 0;
        }
        return breaker.isProbing() ? breaker.probes() : concurrency;
    }

    private void start(Message message) {
        carrying++;
        underway++;
        house.carry(message, destination, taken -> heard(message, taken));
    }

    private void heard(Message message, boolean taken) {
        carrying--;
        if (!open && breaker.heard(taken)) {
            pause();
        }
        if (taken) {
            ledger.delivered(message, agenda.now());
            house.record(() -> rested(message));
        } else {
            underway--;
            failed(message);
        }
        pump();
    }

    private void pause() {
        open = true;
        var micros = Math.round(breaker.pause() * MILLI * (0.5 + random.nextDouble() / 2));
        agenda.after(micros, () -> {
            open = false;
            pump();
        });
    }

    private void failed(Message message) {
        ledger.failed();
        message.failures++;
        if (message.failures >= figures.attempts()) {
            ledger.parked(message);
            parked.add(message); // keeps its place: those behind it wait for a person
            return;
        }
        var grown = figures.firstDelay() * Math.pow(2, Math.min(30, message.failures - 1.0));
        var delay = Math.min(figures.longestDelay(), grown) * (0.5 + random.nextDouble() / 2);
        agenda.after(Math.round(delay * MILLI), () -> {
            ready.add(message);
            pump();
        });
    }

    private void rested(Message message) {
        underway--;
        ledger.rested(message);
        release(message);
        pump();
    }

    private boolean isTooOld(Message message) {
        return agenda.now() - message.born > figures.deliverWithinHours() * 3600e6;
    }

    private void expire(Message message) {
        ledger.expired(message);
        house.record(() -> {
            ledger.rested(message);
            release(message);
            pump();
        });
    }

    private void release(Message message) {
        if (message.behind == null) {
            last.remove(message.person, message);
        } else {
            ready.add(message.behind);
        }
    }
}
