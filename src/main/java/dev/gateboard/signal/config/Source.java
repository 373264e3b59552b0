package dev.gateboard.signal.config;

import dev.gateboard.model.signal.SourceKind;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A named place signals come from, as the user's own `sources.yaml` has it. Credentials are references until they
/// are used.
///
/// @param address the URL, the folder's path, or what a receiver listens on
/// @param grpc what a receiver listens on for gRPC as well; empty where it does not
/// @param headers by name, each as written
/// @param webhook `HOST:PORT` of this machine where controlled alerts arrive, for an Alertmanager whose configuration
///     hides its webhooks' addresses; empty where it is not given
public record Source(
        String key,
        SourceKind kind,
        int line,
        String address,
        String grpc,
        SourceLogin login,
        Map<String, Credential> headers,
        SourceRoute route,
        String webhook) {

    /// A source that needs no more than its address.
    public Source(String key, SourceKind kind, int line, String address) {
        this(key, kind, line, address, "", new SourceLogin.NoLogin(), Map.of(), SourceRoute.STRAIGHT, "");
    }

    public Source {
        headers = Map.copyOf(headers);
    }

    /// The same source, standing on another line.
    public Source withLine(int other) {
        return new Source(key, kind, other, address, grpc, login, headers, route, webhook);
    }

    /// The same source, with test alerts arriving there.
    public Source withWebhook(String other) {
        return new Source(key, kind, line, address, grpc, login, headers, route, other);
    }

    /// Whether asking it runs a program of this computer.
    public boolean runsProgram() {
        return secrets().stream().anyMatch(Credential.ProgramOutput.class::isInstance);
    }

    /// What has to be looked up before it is asked.
    public List<Credential> secrets() {
        return Stream.concat(headers.values().stream(), login.secrets().stream())
                .toList();
    }

    /// Whether its server is on this machine, and so can reach what listens here.
    public boolean isOnThisMachine() {
        return LoopbackHost.isOne(String.valueOf(URI.create(address).getHost()));
    }

    /// How a source lets in.
    public sealed interface SourceLogin {
        /// What has to be looked up for it.
        List<Credential> secrets();

        record NoLogin() implements SourceLogin {
            @Override
            public List<Credential> secrets() {
                return List.of();
            }
        }

        record Basic(String user, Credential password) implements SourceLogin {
            @Override
            public List<Credential> secrets() {
                return List.of(password);
            }
        }

        record Token(String type, Credential credentials) implements SourceLogin {
            @Override
            public List<Credential> secrets() {
                return List.of(credentials);
            }
        }

        /// A token that a login server gives for this client (RFC 6749, section 4.4).
        ///
        /// @param params of the form beside the grant and the scopes
        /// @param tls the certificates for the login server, as a source's own
        record OAuth2(
                String clientId,
                Credential clientSecret,
                List<String> scopes,
                String tokenUrl,
                Map<String, String> params,
                Map<String, String> tls)
                implements SourceLogin {
            public OAuth2 {
                scopes = List.copyOf(scopes);
                params = Map.copyOf(params);
                tls = Map.copyOf(tls);
            }

            @Override
            public List<Credential> secrets() {
                return List.of(clientSecret);
            }
        }
    }
}
