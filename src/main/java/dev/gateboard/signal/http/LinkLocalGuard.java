package dev.gateboard.signal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Keeps requests from link-local addresses and from those where clouds give out credentials, whether an address
/// names them, a DNS server answers with them, or a proxy lies there.
///
/// @param isMeant whether the source says that it leads there
/// @param resolver asks the DNS
record LinkLocalGuard(boolean isMeant, Dns resolver) implements Dns, Interceptor {
    private static final Set<String> NAMES = Set.of(
            "metadata",
            "metadata.google.internal",
            "metadata.goog",
            "instance-data",
            "instance-data.ec2.internal",
            "metadata.tencentyun.com");

    /// Of AWS, Google and Oracle over IPv6, Alibaba, Azure, and Oracle.
    private static final Set<InetAddress> ADDRESSES = Set.of(
            InetAddress.ofLiteral("fd00:ec2::254"),
            InetAddress.ofLiteral("fd20:ce::254"),
            InetAddress.ofLiteral("fd00:c1::a9fe:a9fe"),
            InetAddress.ofLiteral("100.100.100.200"),
            InetAddress.ofLiteral("168.63.129.16"),
            InetAddress.ofLiteral("192.0.0.192"));

    /// IPv6 addresses that hold one of IPv4, by their first bytes and where it begins: NAT64, 6to4, and compatible
    /// ones.
    private static final List<Embedded> EMBEDDED = List.of(
            new Embedded(InetAddress.ofLiteral("64:ff9b::"), 12, 12),
            new Embedded(InetAddress.ofLiteral("2002::"), 2, 2),
            new Embedded(InetAddress.ofLiteral("::"), 12, 12));

    private record Embedded(InetAddress prefix, int length, int at) {}

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        var found = resolver.lookup(host);
        if (!isMeant && found.stream().anyMatch(LinkLocalGuard::isOne)) throw new LinkLocalAddressException(host);
        return found;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        check(chain.request().url().host());
        return chain.proceed(chain.request());
    }

    /// What is an address already is not looked up.
    void check(String host) throws LinkLocalAddressException {
        if (!isMeant && isOne(host)) throw new LinkLocalAddressException(host);
    }

    private static boolean isOne(String host) {
        var name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
        if (NAMES.contains(name)) return true;
        try {
            return isOne(InetAddress.ofLiteral(name));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean isOne(InetAddress address) {
        if (address.isLinkLocalAddress() || ADDRESSES.contains(address)) return true;
        var bytes = address.getAddress();
        return bytes.length == 16
                && EMBEDDED.stream()
                        .filter(each -> Arrays.equals(
                                bytes, 0, each.length(), each.prefix().getAddress(), 0, each.length()))
                        .anyMatch(each -> isOneOfIpv4(Arrays.copyOfRange(bytes, each.at(), each.at() + 4)));
    }

    private static boolean isOneOfIpv4(byte[] bytes) {
        try {
            return isOne(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
