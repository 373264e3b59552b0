package dev.gateboard.signal.http;

import dev.gateboard.signal.config.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The tokens that login servers gave, in memory alone: each is used until it ends or a source refuses it.
final class OAuth2Tokens {
    /// A token that ends within this time is asked for anew, so that none ends on its way.
    private static final Duration EARLY = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final Map<Source.SourceLogin.OAuth2, Kept> kept = new ConcurrentHashMap<>();

    /// @param authorization as the header has it
    /// @param ends [Instant#MAX] where the login server does not say when
    record Token(String authorization, Instant ends) {}

    OAuth2Tokens(InstantSource clock) {
        this.clock = clock;
    }

    String authorization(Source.SourceLogin.OAuth2 login, LoginServerClient server) throws CredentialResolver.Missing {
        return kept(login).authorization(login, server);
    }

    /// @param authorization what the source refused; a newer one stays
    void refused(Source.SourceLogin.OAuth2 login, @Nullable String authorization) {
        kept(login).forget(String.valueOf(authorization));
    }

    private Kept kept(Source.SourceLogin.OAuth2 login) {
        return kept.computeIfAbsent(login, _ -> new Kept());
    }

    private final class Kept {
        /// Held while a token is asked for, so that several probes ask for one.
        private final ReentrantLock lock = new ReentrantLock();

        private Token token = new Token("", Instant.MIN);

        String authorization(Source.SourceLogin.OAuth2 login, LoginServerClient server)
                throws CredentialResolver.Missing {
            lock.lock();
            try {
                var now = clock.instant();
                if (!now.isBefore(token.ends().minus(token.ends().equals(Instant.MIN) ? Duration.ZERO : EARLY)))
                    token = server.token(login, now);
                return token.authorization();
            } finally {
                lock.unlock();
            }
        }

        void forget(String authorization) {
            lock.lock();
            try {
                if (token.authorization().equals(authorization)) token = new Token("", Instant.MIN);
            } finally {
                lock.unlock();
            }
        }
    }
}
