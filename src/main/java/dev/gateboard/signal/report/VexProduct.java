package dev.gateboard.signal.report;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The product that a probe asks for.
///
/// @param names any of which is it: a package URL, another identifier, or a name
/// @param versions any of which is its version; none where the name says it, or all are meant
record VexProduct(List<String> names, List<String> versions) {
    private static final String PACKAGE_URL = "pkg:";

    VexProduct {
        names = List.copyOf(names);
        versions = List.copyOf(versions);
    }

    /// Whether an identifier is that of the product. A package URL without a version is that of all its versions, also
    /// where one is asked for, and one without qualifiers is that of all of them.
    boolean isNamed(String identifier) {
        if (names.contains(identifier)) return true;
        if (!identifier.startsWith(PACKAGE_URL)) return false;
        var plain = plain(identifier);
        if (names.contains(plain) || names.stream().anyMatch(name -> isCovered(name, identifier, plain))) return true;
        return hasVersion(plain) && names.contains(unversioned(plain)) && versions.contains(version(plain));
    }

    private static boolean isCovered(String name, String identifier, String plain) {
        if (!name.startsWith(PACKAGE_URL)) return false;
        var asked = plain(name);
        boolean isQualifierMeant = identifier.equals(plain) || name.equals(asked);
        return isQualifierMeant && (plain.equals(asked) || plain.equals(unversioned(asked)));
    }

    /// Whether it is a package URL that says a version.
    static boolean hasVersion(String identifier) {
        return identifier.startsWith(PACKAGE_URL) && at(plain(identifier)) >= 0;
    }

    /// Whether it is a version that is asked for, by itself or in a name.
    boolean isVersion(String text) {
        return versions.contains(text)
                || names.stream()
                        .filter(VexProduct::hasVersion)
                        .anyMatch(name -> version(plain(name)).equals(text));
    }

    private static String plain(String identifier) {
        return identifier.replaceFirst("[?#].*", "");
    }

    private static int at(String plain) {
        return plain.indexOf('@', plain.lastIndexOf('/'));
    }

    private static String unversioned(String plain) {
        return at(plain) < 0 ? plain : plain.substring(0, at(plain));
    }

    private static String version(String plain) {
        return decoded(plain.substring(at(plain) + 1));
    }

    private static String decoded(String version) {
        try {
            return URLDecoder.decode(version.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return version;
        }
    }

    /// Whether a component of this name and version is the product.
    boolean isNamed(String name, String version) {
        return names.contains(name) && (versions.isEmpty() || versions.contains(version));
    }
}
