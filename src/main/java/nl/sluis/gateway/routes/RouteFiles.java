package nl.sluis.gateway.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/**
 * The files of {@code routes/}: templates and error handling in {@code _shared}, filled-in forms in a folder a region.
 *
 * <p>Each is read once and checked word by word before Camel sees any of it. Nothing is ignored: a file elsewhere, of another
 * kind, hidden or linked refuses. What lies in the {@code rehearsal} folder of a region is no route.
 *
 * @param files      all route files, in the order of their paths
 * @param forms      where each form stands, by the id of its route
 * @param rehearsals the files with messages to rehearse
 */
record RouteFiles(Path folder, List<RouteFile> files, Map<String, FormFile> forms, List<Path> rehearsals) {
    private static final String REHEARSAL = "rehearsal";
    private static final String FOR_PEOPLE = "README.md";

    /** @throws RouteShapeException naming every file and line that may not stand here */
    static RouteFiles in(Path folder) {
        var problems = new RouteProblems();
        var rehearsals = new ArrayList<Path>();
        var files = new ArrayList<RouteFile>();
        var forms = new HashMap<String, FormFile>();
        for (var path : allIn(folder)) {
            if (isRehearsal(folder.relativize(path))) {
                rehearsals.add(path);
            } else if (!path.endsWith(FOR_PEOPLE)) {
                problems.gather(() -> RouteFile.read(folder, path)).ifPresent(file -> {
                    files.add(file);
                    problems.gather(() -> read(file, forms));
                });
            }
        }
        problems.refuseIfAny();
        new FormFit(files).check(forms.values());
        return new RouteFiles(folder, List.copyOf(files), Map.copyOf(forms), List.copyOf(rehearsals));
    }

    /** Links are not followed, so that one is seen as what it is. */
    private static List<Path> allIn(Path folder) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the routes in " + folder + " cannot be read", e);
        }
    }

    private static boolean isRehearsal(Path place) {
        return place.getNameCount() == 3 && place.getName(1).toString().equals(REHEARSAL);
    }

    private static void read(RouteFile file, Map<String, FormFile> forms) {
        var problems = new RouteProblems();
        for (var item : RouteSpot.items(file)) {
            problems.gather(() -> {
                RouteWords.check(file, item);
                if (!file.shared()) {
                    add(FormFile.of(item), forms);
                }
            });
        }
        problems.refuseIfAny();
    }

    private static void add(FormFile form, Map<String, FormFile> forms) {
        var before = forms.putIfAbsent(form.routeId(), form);
        if (before != null) {
            throw new RouteShapeException(
                    form.place() + ": route " + form.routeId() + " stands in " + before.place() + " already");
        }
    }

    /** Loads every file into the context, which is not started yet and keeps nothing of what will pass. */
    void loadInto(CamelContext camel) {
        Surroundings.keepNothing(camel);
        // templates first, so that a form that names an unknown one is told so
        for (var shared : new boolean[] {true, false}) {
            var problems = new RouteProblems();
            files.stream()
                    .filter(file -> file.shared() == shared)
                    .forEach(file -> problems.gather(() -> load(camel, file)));
            problems.refuseIfAny();
        }
    }

    private static void load(CamelContext camel, RouteFile file) {
        try {
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromBytes(file.path().toString(), file.bytes()));
        } catch (Exception e) {
            throw new RouteShapeException(file.path() + ": " + rootMessage(e), e);
        }
    }

    List<byte[]> contents() {
        return files.stream().map(RouteFile::bytes).toList();
    }

    private static String rootMessage(Throwable e) {
        var root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
