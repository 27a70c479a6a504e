package nl.sluis.gateway.routes;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.sluis.gateway.message.Nearest;

/** Whether each form fits the template that it names: one that is there, all that it asks filled in, and nothing else. */
final class FormFit {
    /** By the id of a template, what it asks and whether it must be filled in. */
    private final Map<String, Map<String, Boolean>> asked = new TreeMap<>();

    /** @param files of which {@link RouteWords} found nothing wrong */
    FormFit(List<RouteFile> files) {
        files.stream()
                .filter(RouteFile::shared)
                .flatMap(file -> RouteSpot.items(file).stream())
                .map(item -> item.members().get("routeTemplate"))
                .filter(template -> template != null)
                .forEach(this::read);
    }

    private void read(RouteSpot template) {
        var cells = template.members();
        var parameters = new HashMap<String, Boolean>();
        requireNonNull(cells.get("parameters")).items().forEach(item -> {
            var parameter = item.members();
            var required = parameter.get("required");
            parameters.put(
                    requireNonNull(parameter.get("name")).text(),
                    !parameter.containsKey("defaultValue")
                            && (required == null || !required.text().equals("false")));
        });
        asked.putIfAbsent(requireNonNull(cells.get("id")).text(), parameters);
    }

    /** @throws RouteShapeException naming every form that does not, by file and line */
    void check(Collection<FormFile> forms) {
        var problems = new RouteProblems();
        forms.stream()
                .sorted((one, other) -> one.routeId().compareTo(other.routeId()))
                .forEach(form -> check(form, problems));
        problems.refuseIfAny();
    }

    private void check(FormFile form, RouteProblems problems) {
        var parameters = asked.get(form.template());
        if (parameters == null) {
            problems.add(form.place() + ": route " + form.routeId() + " is made from the template '" + form.template()
                    + "', which is not one of " + asked.keySet() + "; did you mean '"
                    + Nearest.to(form.template(), asked.keySet()) + "'?");
            return;
        }
        form.lines().keySet().stream()
                .sorted()
                .filter(name -> !parameters.containsKey(name))
                .forEach(name -> problems.add(form.place(name) + ": route " + form.routeId()
                        + " has an unknown parameter \"" + name + "\"; did you mean \""
                        + Nearest.to(name, parameters.keySet()) + "\"?"));
        new TreeSet<>(parameters.keySet())
                .stream()
                        .filter(name -> parameters.getOrDefault(name, true)
                                && !form.lines().containsKey(name))
                        .forEach(name -> problems.add(
                                form.place() + ": route " + form.routeId() + " lacks the parameter " + name));
    }
}
