package dev.gateboard.signal.config;

import java.net.InetAddress;
import java.util.Locale;

/// Whether a host of an address is this computer: `localhost`, or an address that never leaves it.
public final class LoopbackHost {
    private LoopbackHost() {}

    /// Nothing is looked up for it.
    ///
    /// @param host as a URL has it, an IPv6 address with or without its brackets
    public static boolean isOne(String host) {
        var plain = host.replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
        if (plain.equals("localhost") || plain.endsWith(".localhost")) return true;
        try {
            return InetAddress.ofLiteral(plain).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
