package nl.sluis.gateway.journey;

import nl.sluis.gateway.cli.Sluis;
import nl.sluis.gateway.keys.SoonClosed;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;

/** The program, with keystores that are soon closed. */
final class ChildMain {
    private ChildMain() {}

    public static void main(String[] arguments) {
        SpringApplication.withHook(application -> new Listener(), () -> Sluis.main(arguments));
    }

    private static final class Listener implements SpringApplicationRunListener {
        @Override
        public void contextPrepared(ConfigurableApplicationContext context) {
            SoonClosed.in(context);
        }
    }
}
