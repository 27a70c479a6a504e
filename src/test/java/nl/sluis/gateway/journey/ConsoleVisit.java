package nl.sluis.gateway.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen and without JavaScript: it keeps cookies, sends forms with the token of the page, follows nothing. */
final class ConsoleVisit {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    ConsoleVisit(String address) {
        this.address = address;
    }

    void signIn(String name, String password) {
        var answer = post("/aanmelden", Map.of("naam", name, "wachtwoord", password));
        if (answer.statusCode() != 302 || to(answer).contains("fout")) {
            throw new IllegalStateException(name + " could not sign in: " + answer.statusCode() + " " + to(answer));
        }
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    /** With the token that a page of this session holds. */
    @CanIgnoreReturnValue
    HttpResponse<String> post(String path, Map<String, String> form) {
        var with = new java.util.HashMap<>(form);
        with.put("_csrf", token());
        return postBare(path, with);
    }

    /** As it stands, without a token. */
    HttpResponse<String> postBare(String path, Map<String, String> form, String... headers) {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    String token() {
        var found = TOKEN.matcher(get("/aanmelden").body());
        if (!found.find()) {
            throw new IllegalStateException("no form with a token");
        }
        return found.group(1);
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("sluis"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    void useSession(String id) {
        var cookie = new java.net.HttpCookie("sluis", id);
        cookie.setPath("/");
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
