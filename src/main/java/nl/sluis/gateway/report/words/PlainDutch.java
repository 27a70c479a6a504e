package nl.sluis.gateway.report.words;

import java.util.Arrays;
import java.util.Map;
import nl.sluis.gateway.message.DataCategory;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Role;

/** Codes in words for people. */
public final class PlainDutch {
    private static final Map<DataCategory, String> CATEGORIES = Map.ofEntries(
            Map.entry(DataCategory.CASE, "uw traject"),
            Map.entry(DataCategory.FINANCE, "de kosten van uw traject"),
            Map.entry(DataCategory.CONTACT, "wie u bent en hoe u te bereiken bent"),
            Map.entry(DataCategory.REFERRAL, "uw hulpvraag"),
            Map.entry(DataCategory.ALIGNMENT, "afspraken met u"),
            Map.entry(DataCategory.FUNCTIONAL_NEED, "wat u op uw werk nodig hebt"),
            Map.entry(DataCategory.OUTCOME, "hoe het met uw werk gaat"),
            Map.entry(DataCategory.RIGHTS, "uw rechten"),
            Map.entry(DataCategory.QUESTION, "een vraag van een professional"),
            Map.entry(DataCategory.REMARK, "een toelichting voor de afzender zelf"));

    private PlainDutch() {}

    /** What a role is; the code itself where there is no such role. */
    public static String role(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .map(PlainDutch::role)
                .orElse(code);
    }

    private static String role(Role role) {
        return switch (role) {
            case GGZ_ZORG -> "ggz-zorgverlener";
            case GGZ_IPS -> "ggz-instelling die naar werk begeleidt";
            case UWV -> "UWV";
            case GEMEENTE -> "gemeente";
            case RE_INTEGRATIEBEDRIJF -> "re-integratiebedrijf";
            case ZORGVERZEKERAAR -> "zorgverzekeraar";
            case MONITOR -> "monitor: telt of trajecten werken";
            case ONDERZOEK -> "onderzoek";
            case WERKGEVER -> "werkgever";
        };
    }

    /** A kind of data, as one would say it to the person; the code itself where there is no such category. */
    public static String category(String code) {
        return Arrays.stream(DataCategory.values())
                .filter(category -> category.code().equals(code))
                .findFirst()
                .map(category -> CATEGORIES.getOrDefault(category, code))
                .orElse(code);
    }

    /** Why something was refused; the code itself where there is no such reason. */
    public static String reason(String code) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .map(Reason::dutch)
                .orElse(code);
    }
}
