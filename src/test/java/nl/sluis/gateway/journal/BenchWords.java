package nl.sluis.gateway.journal;

import java.util.HashMap;
import java.util.Map;

/** {@code verb [entries] [--name [value]]…} */
final class BenchWords {
    private final String verb;
    private final Map<String, String> options = new HashMap<>();

    BenchWords(String[] words) {
        this.verb = words[0];
        for (var i = 1; i < words.length; i++) {
            if (!words[i].startsWith("--")) {
                options.put("entries", words[i]);
            } else {
                var hasValue = i + 1 < words.length && !words[i + 1].startsWith("--");
                options.put(words[i].substring(2), hasValue ? words[++i] : "");
            }
        }
    }

    String verb() {
        return verb;
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    String text(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    /** {@code 10000}, or {@code 10k}, {@code 1M}. */
    long number(String name, long otherwise) {
        var text = options.get(name);
        if (text == null) {
            return otherwise;
        }
        var last = text.charAt(text.length() - 1);
        var times = last == 'k' ? 1_000 : last == 'M' ? 1_000_000 : 1;
        return Long.parseLong(times == 1 ? text : text.substring(0, text.length() - 1)) * times;
    }
}
