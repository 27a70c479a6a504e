import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/**
 * Takes the annotations off the components of records, in the classes of a folder. PIT exchanges a class while it is loaded,
 * and the JVM compares these annotations byte by byte, positions in the constant pool included: a record with a
 * {@code @Nullable} component then counts as changed, the exchange is refused, and PIT reports a run error for each mutant
 * (hcoles/pitest#1285, open since 2023). Fields, parameters and methods keep theirs, so nothing that reads them notices.
 */
class PlainRecords {
    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (var paths = Files.walk(Path.of(args[0]))) {
            files = paths.filter(path -> path.toString().endsWith(".class")).toList();
        }
        for (var file : files) {
            var reader = new ClassReader(Files.readAllBytes(file));
            if ("java/lang/Record".equals(reader.getSuperName())) {
                var writer = new ClassWriter(0);
                reader.accept(new Components(writer), 0);
                Files.write(file, writer.toByteArray());
            }
        }
    }

    private static final class Components extends ClassVisitor {
        Components(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public RecordComponentVisitor visitRecordComponent(String name, String descriptor, String signature) {
            return new RecordComponentVisitor(Opcodes.ASM9, super.visitRecordComponent(name, descriptor, signature)) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    return null;
                }

                @Override
                public AnnotationVisitor visitTypeAnnotation(int type, TypePath path, String annotation, boolean visible) {
                    return null;
                }
            };
        }
    }
}
