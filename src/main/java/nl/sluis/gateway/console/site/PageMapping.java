package nl.sluis.gateway.console.site;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds pages, and refuses one that does not say who may ask it. */
final class PageMapping extends RequestMappingHandlerMapping {
    @Override
    protected boolean isHandler(Class<?> type) {
        return type.isAnnotationPresent(Page.class);
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        if (method.isAnnotationPresent(For.class) == method.isAnnotationPresent(ForEveryone.class)) {
            throw new IllegalStateException(method + ": a page says who may ask it, once");
        }
        if (mapping.getMethodsCondition().getMethods().size() != 1) {
            throw new IllegalStateException(method + ": a page answers one method");
        }
        super.registerHandlerMethod(handler, method, mapping);
    }

    /** {@code GET /zoeken}: every page, in that form. */
    Set<String> routes() {
        var routes = new TreeSet<String>();
        getHandlerMethods().keySet().forEach(mapping -> mapping.getMethodsCondition()
                .getMethods()
                .forEach(method -> mapping.getPatternValues().forEach(pattern -> routes.add(method + " " + pattern))));
        return routes;
    }
}
