package dev.engagement.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What users of a module can see of it, as text: the public and protected members of its exported packages. A member
 * that comes from a hidden supertype, as most of those of builders do, stands with the type that hands it on.
 */
final class PublicApi {

    private static final int SHOWN =
            Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT;

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf");

    private PublicApi() {}

    /** The types of a module in the order of their names, one paragraph each. */
    static String of(Path module) {
        ModuleDescriptor descriptor =
                ModuleFinder.of(module).findAll().iterator().next().descriptor();
        return descriptor.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .sorted()
                .flatMap(name -> types(module, name))
                .filter(PublicApi::isVisible)
                .map(PublicApi::paragraph)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Class<?>> types(Path module, String packageName) {
        try (Stream<Path> files = Files.list(module.resolve(packageName.replace('.', '/')))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
                    .map(file -> packageName + "." + file.substring(0, file.length() - ".class".length()))
                    .sorted()
                    .<Class<?>>map(PublicApi::load)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name + " is packaged and cannot be loaded", e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        boolean here = isVisible(type.getModifiers()) && !type.isSynthetic();
        return here && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String paragraph(Class<?> type) {
        List<Class<?>> sources = withHiddenSupertypes(type);
        List<String> members = new ArrayList<>();
        Stream.of(type.getDeclaredFields())
                .filter(Field::isEnumConstant)
                .map(Field::getName)
                .forEach(members::add);
        Stream.of(
                        sources.stream().flatMap(source -> fields(source)).sorted(),
                        Arrays.stream(type.getDeclaredConstructors())
                                .filter(PublicApi::isShown)
                                .map(PublicApi::constructor)
                                .sorted(),
                        sources.stream().flatMap(source -> methods(source)).sorted())
                .flatMap(part -> part)
                .distinct()
                .forEach(members::add);
        return header(type, sources) + "\n"
                + members.stream().map(member -> "    " + member + "\n").collect(Collectors.joining());
    }

    /** The type, and those supertypes whose members can be seen through it alone. */
    private static List<Class<?>> withHiddenSupertypes(Class<?> type) {
        List<Class<?>> sources = new ArrayList<>(List.of(type));
        for (int i = 0; i < sources.size(); i++) {
            Class<?> source = sources.get(i);
            Stream.concat(Stream.ofNullable(source.getSuperclass()), Arrays.stream(source.getInterfaces()))
                    .filter(supertype -> !isVisible(supertype))
                    .forEach(sources::add);
        }
        return sources;
    }

    private static String header(Class<?> type, List<Class<?>> sources) {
        Stream<Type> supertypes = sources.stream()
                .flatMap(source -> Stream.concat(
                        Stream.ofNullable(source.getGenericSuperclass()), Arrays.stream(source.getGenericInterfaces())))
                .filter(supertype ->
                        supertype != Object.class && !name(supertype).matches("Record|Enum<.*"))
                .filter(supertype -> !(supertype instanceof Class<?> known) || isVisible(known));
        Class<?>[] permitted = type.isSealed() ? type.getPermittedSubclasses() : new Class<?>[0];
        String components = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(component -> name(component.getGenericType()) + " " + component.getName())
                        .collect(Collectors.joining(", ", "(", ")"))
                : "";
        return Modifier.toString(type.getModifiers() & SHOWN)
                + (type.isSealed() ? " sealed " : " ")
                + kind(type)
                + type.getName()
                + variables(type.getTypeParameters())
                + components
                + list(" is a ", supertypes.map(PublicApi::name))
                + list(
                        " permits ",
                        Arrays.stream(permitted)
                                .filter(PublicApi::isVisible)
                                .map(Class::getName)
                                .sorted())
                + deprecation(type.isAnnotationPresent(Deprecated.class));
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface ";
        }
        return type.isInterface() ? "interface " : type.isEnum() ? "enum " : type.isRecord() ? "record " : "class ";
    }

    private static Stream<String> fields(Class<?> source) {
        return Arrays.stream(source.getDeclaredFields())
                .filter(field -> isVisible(field.getModifiers()) && !field.isSynthetic() && !field.isEnumConstant())
                .map(field -> Modifier.toString(field.getModifiers() & SHOWN) + " " + name(field.getGenericType()) + " "
                        + field.getName() + deprecation(field.isAnnotationPresent(Deprecated.class)));
    }

    private static Stream<String> methods(Class<?> source) {
        Collection<String> known = source.isEnum() ? OF_EVERY_ENUM : OF_EVERY_OBJECT;
        return Arrays.stream(source.getDeclaredMethods())
                .filter(PublicApi::isShown)
                .filter(method -> !known.contains(method.getName()))
                .map(PublicApi::method);
    }

    private static boolean isShown(Executable member) {
        return isVisible(member.getModifiers()) && !member.isSynthetic();
    }

    private static String constructor(Constructor<?> constructor) {
        return Modifier.toString(constructor.getModifiers() & SHOWN) + " "
                + constructor.getDeclaringClass().getSimpleName() + signature(constructor);
    }

    private static String method(Method method) {
        String variables = variables(method.getTypeParameters());
        return Modifier.toString(method.getModifiers() & SHOWN) + " " + (variables.isEmpty() ? "" : variables + " ")
                + name(method.getGenericReturnType()) + " " + method.getName() + signature(method);
    }

    private static String signature(Executable member) {
        String parameters = Arrays.stream(member.getGenericParameterTypes())
                .map(PublicApi::name)
                .collect(Collectors.joining(", ", "(", ")"));
        return (member.isVarArgs() ? parameters.replaceFirst("\\[]\\)$", "...)") : parameters)
                + list(
                        " throws ",
                        Arrays.stream(member.getGenericExceptionTypes()).map(PublicApi::name))
                + deprecation(member.isAnnotationPresent(Deprecated.class));
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable + bounds(variable))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String bounds(TypeVariable<?> variable) {
        Stream<Type> bounds = Arrays.stream(variable.getBounds()).filter(bound -> bound != Object.class);
        String text = bounds.map(PublicApi::name).collect(Collectors.joining(" & "));
        return text.isEmpty() ? "" : " extends " + text;
    }

    private static String list(String word, Stream<String> parts) {
        String text = parts.distinct().collect(Collectors.joining(", "));
        return text.isEmpty() ? "" : word + text;
    }

    private static String deprecation(boolean isDeprecated) {
        return isDeprecated ? " deprecated" : "";
    }

    /** Without packages, which one line of a list does not need. */
    private static String name(Type type) {
        return type.getTypeName()
                .replaceAll("\\b([a-z][a-zA-Z0-9]*\\.)+(?=[A-Z])", "")
                .replace('$', '.');
    }
}
