package dev.gateboard.signal.http;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.config.Source;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Leaves a busy source alone for as long as it says (RFC 9110, section 10.2.3): a short wait is waited and the
/// request sent once more, during a longer one nothing is sent. What an endpoint answers to an `http` probe is that
/// probe's to judge, so it is asked as it is.
final class RetryAfterInterceptor implements Interceptor {
    /// So long a request waits by itself; its call ends after 15 seconds.
    private static final Duration SHORT = Duration.ofSeconds(5);

    /// No source keeps itself from being asked for longer.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final ConcurrentHashMap<Source, Instant> until = new ConcurrentHashMap<>();

    /// A source that is left alone; the message is one sentence.
    static final class LeftAlone extends IOException {
        private static final long serialVersionUID = 1;

        LeftAlone(String source, Duration left) {
            super(Messages.SIGNAL.count("source.leftAlone", Math.max(1, left.toSeconds()), source));
        }
    }

    RetryAfterInterceptor(InstantSource clock) {
        this.clock = clock;
    }

    /// What OkHttp itself reads as a number of seconds, which a larger one is not.
    static Response withReadableRetryAfter(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        return response.header("Retry-After", "").matches("\\d{10,}")
                ? response.newBuilder()
                        .header("Retry-After", String.valueOf(LONGEST.toSeconds()))
                        .build()
                : response;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var source = chain.request().tag(Source.class);
        if (source == null || source.kind() == SourceKind.HTTP) return chain.proceed(chain.request());
        var left = left(source);
        if (left.isPositive()) throw new LeftAlone(source.key(), left);
        var response = chain.proceed(chain.request());
        var wait = wait(response);
        if (wait.isEmpty()) return response;
        if (wait.get().compareTo(SHORT) > 0) return kept(source, wait.get(), response);
        response.close();
        sleep(wait.get());
        var again = chain.proceed(chain.request());
        return wait(again).map(more -> kept(source, more, again)).orElse(again);
    }

    private Response kept(Source source, Duration wait, Response response) {
        until.put(source, clock.instant().plus(wait));
        return response;
    }

    /// Zero where it may be asked; a clock that was set back lengthens nothing.
    private Duration left(Source source) {
        var left = Duration.between(clock.instant(), until.getOrDefault(source, Instant.MIN));
        return left.compareTo(LONGEST) > 0 ? Duration.ZERO : left;
    }

    /// In seconds or as a date of HTTP; nothing where the source does not say that it is busy, or not for how long.
    private Optional<Duration> wait(Response response) {
        if (response.code() != 429 && response.code() != 503) return Optional.empty();
        var said = response.header("Retry-After", "");
        var date = response.headers().getInstant("Retry-After");
        Duration wait;
        if (date != null) wait = Duration.between(clock.instant(), date);
        else if (said.matches("\\d{1,9}")) wait = Duration.ofSeconds(Long.parseLong(said));
        else return Optional.empty();
        if (wait.isNegative()) return Optional.of(Duration.ZERO);
        return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static void sleep(Duration wait) throws IOException {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
