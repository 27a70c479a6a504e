package nl.sluis.gateway.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen and without JavaScript: it keeps cookies, sends forms with the token of the page, follows nothing. */
final class ConsoleVisit {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final String address;
    private final CookieManager cookies = new CookieManager(new AsOnLoopback(), null);
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
        return getAt(address + path);
    }

    /** Wherever a provider or the gateway sent it. */
    HttpResponse<String> getAt(String whole) {
        return send(HttpRequest.newBuilder(URI.create(whole)));
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
        return postAt(address + path, form, headers);
    }

    HttpResponse<String> postAt(String whole, Map<String, String> form, String... headers) {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(whole))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** A form with a file in it, with the token of the session. */
    HttpResponse<String> postFile(String path, Map<String, String> form, String name, byte[] content) {
        var with = new java.util.LinkedHashMap<>(form);
        with.put("_csrf", token());
        return postFileBare(path, with, name, content);
    }

    HttpResponse<String> postFileBare(String path, Map<String, String> form, String name, byte[] content) {
        var edge = "grens-4f2c";
        var body = new java.io.ByteArrayOutputStream();
        form.forEach((field, value) -> body.writeBytes(
                ("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(UTF_8)));
        body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
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
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    void useSession(String id) {
        var cookie = new HttpCookie("sluis", id);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookie.setDomain("localhost.local"); // as this client calls a host without a dot
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

    /** A browser holds the loopback for secure, and sends there what is to go over TLS only; this client does not by itself. */
    private static final class AsOnLoopback implements CookieStore {
        private final CookieStore kept = new CookieManager().getCookieStore();

        @Override
        public void add(URI from, HttpCookie cookie) {
            cookie.setSecure(false);
            kept.add(from, cookie);
        }

        @Override
        public List<HttpCookie> get(URI to) {
            return kept.get(to);
        }

        @Override
        public List<HttpCookie> getCookies() {
            return kept.getCookies();
        }

        @Override
        public List<URI> getURIs() {
            return kept.getURIs();
        }

        @Override
        public boolean remove(URI from, HttpCookie cookie) {
            return kept.remove(from, cookie);
        }

        @Override
        public boolean removeAll() {
            return kept.removeAll();
        }
    }
}
