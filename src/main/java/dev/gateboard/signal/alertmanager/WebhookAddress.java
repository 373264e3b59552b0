package dev.gateboard.signal.alertmanager;

import dev.gateboard.language.Messages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a test alert arrives on this computer.
///
/// @param port from 1 to 65535
public record WebhookAddress(String host, int port) {
    /// What the documentation shows; it is offered first.
    private static final int USUAL = 9095;

    private static final Pattern FORM =
            Pattern.compile("(?:http://)?(?:[^@/]*@)?(\\[[^]]*]|[^/:\\s]+):([^/:]*)(?:/.*)?");

    /// What was read, or one sentence why Gateboard cannot listen at such an address.
    public sealed interface ParseResult {}

    public record Usable(WebhookAddress address) implements ParseResult {}

    public record Unusable(String sentence) implements ParseResult {}

    /// Reads what a person, a source or an Alertmanager says.
    ///
    /// @param text `HOST:PORT`, or a URL with plain HTTP
    public static ParseResult parse(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) return new Unusable(Messages.SIGNAL.text("webhook.notAddress", text));
        var host = parts.group(1);
        if (!host.equals("127.0.0.1") && !host.equals("localhost"))
            return new Unusable(Messages.SIGNAL.text("webhook.notHere", host));
        var port = parts.group(2).matches("[0-9]{1,5}") ? Integer.parseInt(parts.group(2)) : 0;
        return port < 1 || port > 65_535
                ? new Unusable(Messages.SIGNAL.text("webhook.badPort", parts.group(2)))
                : new Usable(new WebhookAddress(host, port));
    }

    /// One whose port is free now.
    public static WebhookAddress free() {
        var usual = new WebhookAddress("127.0.0.1", USUAL);
        if (usual.isFree()) return usual;
        try (var any = new ServerSocket(0, 1, loopback())) {
            return new WebhookAddress(usual.host, any.getLocalPort());
        } catch (IOException _) {
            return usual;
        }
    }

    /// Why Gateboard cannot listen there, in one sentence; empty where it can.
    public Optional<String> findProblem() {
        return isFree()
                ? Optional.empty()
                : Optional.of(
                        Messages.SIGNAL.text("webhook.portTaken", String.valueOf(port), String.valueOf(free().port)));
    }

    private boolean isFree() {
        try (var _ = new ServerSocket(port, 1, loopback())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    InetSocketAddress socket() throws UnknownHostException {
        return new InetSocketAddress(loopback(), port);
    }

    private static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    /// As a source has it: `HOST:PORT`.
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
