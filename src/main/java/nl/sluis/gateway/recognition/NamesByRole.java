package nl.sluis.gateway.recognition;

import java.util.regex.Pattern;

/** A name after what somebody is to the person a text is about: {@code haar zus Noor}, {@code jobcoach Terlouw}. */
final class NamesByRole implements Recogniser {
    private static final Pattern ROLE =
            NameSigns.pattern("\\b(?i:collega|psychiater|psycholoog|behandelaar|begeleider|begeleidster"
                    + "|trajectbegeleider|jobcoach|klantmanager|werkcoach|huisarts|bedrijfsarts|arts|casemanager|verpleegkundige"
                    + "|bewindvoerder|mentor|moeder|vader|ouders|broer|zus|dochter|zoon|partner|echtgenoot|echtgenote|vriend|vriendin"
                    + "|oom|tante|opa|oma|neef|nicht|ex|buurman|buurvrouw|client|cliente|kandidaat|deelnemer|deelneemster|leidinggevende|contactpersoon),? "
                    + "(?<value>(?:\\p{Lu}\\. ?){0,6}" + NameSigns.PREFIXES
                    + "\\p{Lu}(?=[\\p{L}'-]{0,40}\\p{Ll})[\\p{L}'-]{1,40})");

    @Override
    public void find(Plain text, Found found) {
        NameSigns.shaped(ROLE, text.text(), (sign, from, to) -> {
            if (!GivenNames.beginsAnotherName(firstWord(text.text(), from, to))) {
                found.at(sign, from, to);
            }
        });
    }

    private static String firstWord(String text, int from, int to) {
        var space = text.indexOf(' ', from);
        return text.substring(from, space < 0 || space > to ? to : space);
    }
}
