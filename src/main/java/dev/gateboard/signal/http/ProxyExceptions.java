package dev.gateboard.signal.http;

import java.net.InetAddress;
import java.util.Locale;
import java.util.stream.Stream;

/// Hosts that are reached without the proxy, as `NO_PROXY` has them for most programs: a name with the names below it,
/// `.name` for those alone, an IP address, a network such as `10.0.0.0/8`, each also with a port, or `*` for all.
///
/// @param text separated by commas
record ProxyExceptions(String text) {

    /// @param host without brackets
    boolean covers(String host, int port) {
        var name = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        return Stream.of(text.split(",", -1))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .anyMatch(each -> each.equals("*") || covers(each, name, port));
    }

    private static boolean covers(String entry, String host, int port) {
        if (entry.contains("/")) return isInside(entry, host);
        var withPort = entry.replaceAll("^\\[([^]]*)]", "$1");
        boolean hasPort = entry.matches("(\\[[^]]*]|[^:]*):[0-9]{1,5}");
        var name = hasPort ? withPort.substring(0, withPort.lastIndexOf(':')) : withPort;
        if (hasPort && !withPort.endsWith(":" + port)) return false;
        var domain = name.replaceFirst("^\\*?\\.", "");
        boolean isBelow = host.endsWith("." + domain);
        return isBelow || (domain.equals(name) && isSame(name, host));
    }

    private static boolean isSame(String name, String host) {
        if (name.equals(host)) return true;
        try {
            return InetAddress.ofLiteral(name).equals(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isInside(String network, String host) {
        try {
            var parts = network.split("/", 2);
            var start = InetAddress.ofLiteral(parts[0]).getAddress();
            var address = InetAddress.ofLiteral(host).getAddress();
            int length = Integer.parseInt(parts[1]);
            if (start.length != address.length || length < 0 || length > start.length * 8) return false;
            for (int bit = 0; bit < length; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((start[bit / 8] & mask) != (address[bit / 8] & mask)) return false;
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
