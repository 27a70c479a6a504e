package nl.sluis.gateway.scale;

import java.util.ArrayDeque;

/** A topic that takes what comes, and the back office that reads it when it can. */
final class Topic implements Destination {
    private final Agenda agenda;
    private final Processors brokers;
    private final long takes;
    private final BackOffice reader;
    private final int atOnce;
    private final ArrayDeque<Message> lying = new ArrayDeque<>();
    private int reading;
    private boolean asleep;

    Topic(Agenda agenda, Processors brokers, long takes, BackOffice reader, int atOnce) {
        this.agenda = agenda;
        this.brokers = brokers;
        this.takes = takes;
        this.reader = reader;
        this.atOnce = atOnce;
    }

    @Override
    public void take(Message message, Answer answer) {
        brokers.work(takes, () -> {
            lying.add(message);
            answer.heard(true);
            read();
        });
    }

    private void read() {
        if (reader.isAway()) {
            sleep();
            return;
        }
        while (reading < atOnce && !lying.isEmpty()) {
            reading++;
            reader.take(lying.remove(), taken -> {
                reading--;
                read();
            });
        }
    }

    private void sleep() {
        if (!asleep) {
            asleep = true;
            agenda.after(reader.backIn(), () -> {
                asleep = false;
                read();
            });
        }
    }

    @Override
    public long waiting() {
        return lying.size();
    }
}
