package blockbuster.server.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of enum constants in requests and answers: in lower case. */
public final class WireNames {

    private WireNames() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a constant by its name.
     *
     * @param thing what the names are of, for the refusal
     * @throws ProblemException 400 that lists the names there are
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String thing, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("There is no " + thing + " '" + name + "'; choose one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(WireNames::of)
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
