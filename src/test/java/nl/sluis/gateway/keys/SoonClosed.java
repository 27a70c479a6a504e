package nl.sluis.gateway.keys;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gateways of tests that are not about closing keystores: theirs are closed as ours are, but for the seconds of a processor
 * that this costs a guesser, and each start. The format and the code are the same; no setting leads here. With {@code
 * -Dkeystores.cost=ours}, as the profile {@code nightly} has it, these gateways pay what every other does.
 */
public final class SoonClosed {
    private static final String BEAN = "keystoreParameters";

    private SoonClosed() {}

    /** To be told before the context is refreshed. */
    public static void in(ConfigurableApplicationContext starting) {
        if (System.getProperty("keystores.cost", "").equals("ours")) {
            return;
        }
        starting.addBeanFactoryPostProcessor(beans -> {
            ((BeanDefinitionRegistry) beans).removeBeanDefinition(BEAN);
            beans.registerSingleton(BEAN, TestKeys.SOON_CLOSED);
        });
    }
}
