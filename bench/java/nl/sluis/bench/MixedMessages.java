package nl.sluis.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What one party sends: half of it passes, half is refused, drawn by weight. */
final class MixedMessages implements Messages {
    private final Choice choice;
    private final SplittableRandom random;
    private final Map<MessageTemplate, Messages> series = new HashMap<>();
    private boolean permitted;

    MixedMessages(Choice choice, SplittableRandom random) {
        this.choice = choice;
        this.random = random;
    }

    @Override
    public byte[] next(byte[] time) {
        permitted = random.nextBoolean();
        var drawn = choice.draw(permitted, random);
        return series.computeIfAbsent(drawn, template -> template.new Series(random.split()))
                .next(time);
    }

    @Override
    public boolean permitted() {
        return permitted;
    }

    /** All of a party's messages, each as often as it weighs. */
    static final class Choice {
        private final List<MessageTemplate> passing = new ArrayList<>();
        private final List<MessageTemplate> refused = new ArrayList<>();

        void add(MessageTemplate template, boolean permitted) {
            (permitted ? passing : refused).add(template);
        }

        MessageTemplate first() {
            return passing.getFirst();
        }

        private MessageTemplate draw(boolean permitted, SplittableRandom random) {
            var among = permitted ? passing : refused;
            return among.get(random.nextInt(among.size()));
        }
    }
}
