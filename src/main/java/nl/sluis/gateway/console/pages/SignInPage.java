package nl.sluis.gateway.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import nl.sluis.gateway.console.site.For;
import nl.sluis.gateway.console.site.ForEveryone;
import nl.sluis.gateway.console.site.Logins;
import nl.sluis.gateway.console.site.Page;
import nl.sluis.gateway.console.site.SignOn;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody says who they are, and says it again before an act that cannot be undone. */
@Page
final class SignInPage {
    private final Logins logins;
    private final SignOn signOn;

    SignInPage(Logins logins, SignOn signOn) {
        this.logins = logins;
        this.signOn = signOn;
    }

    @GetMapping("/aanmelden")
    @ForEveryone
    String signIn(HttpServletRequest request, Model page) {
        for (var told : new String[] {"fout", "einde", "afgemeld"}) {
            page.addAttribute(told, request.getParameter(told) != null);
        }
        return form(page, "");
    }

    @GetMapping("/aanmelden/opnieuw")
    @For({PersonRole.PRIVACY_OFFICER, PersonRole.FG, PersonRole.OPERATOR, PersonRole.AUDITOR})
    String signInAgain(Person person, Model page) {
        return form(page, person.key());
    }

    private String form(Model page, String name) {
        page.addAttribute("naam", name);
        page.addAttribute("opnieuw", !name.isEmpty());
        page.addAttribute("wachtwoorden", logins.open());
        page.addAttribute("aanbieder", signOn.isOpen());
        return "aanmelden";
    }
}
