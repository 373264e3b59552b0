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

    /// Whether an identifier is that of the product. A package URL without a version is that of all its versions.
    boolean isNamed(String identifier) {
        if (names.contains(identifier)) return true;
        if (!identifier.startsWith(PACKAGE_URL)) return false;
        var plain = identifier.replaceFirst("[?#].*", "");
        if (names.contains(plain)) return true;
        int at = plain.indexOf('@', plain.lastIndexOf('/'));
        if (at < 0 || !names.contains(plain.substring(0, at))) return false;
        return versions.contains(decoded(plain.substring(at + 1)));
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
