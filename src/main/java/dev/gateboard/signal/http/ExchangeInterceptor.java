package dev.gateboard.signal.http;

import dev.gateboard.language.Messages;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Stands between a question and the wire: it keeps what comes, or gives what came before.
public interface ExchangeInterceptor {
    /// The tape of the thread that asks; none where nobody records or replays.
    ScopedValue<ExchangeInterceptor> BOUND = ScopedValue.newInstance();

    /// The answer to a request: from the source, or from what was recorded.
    ///
    /// @param wire asks the source itself
    HttpResult answer(SourceExchange.Call call, Supplier<HttpResult> wire);

    /// Asks over the wire, and hands every exchange on.
    static ExchangeInterceptor recording(Consumer<SourceExchange> kept) {
        return (call, wire) -> {
            var answer = wire.get();
            kept.accept(new SourceExchange(call, answer));
            return answer;
        };
    }

    /// Answers from these exchanges alone, and never over the wire; what was asked more than once is answered in that
    /// order.
    static ExchangeInterceptor replaying(List<SourceExchange> exchanges) {
        Map<SourceExchange.Call, Queue<HttpResult>> answers = new HashMap<>();
        for (var exchange : exchanges)
            answers.computeIfAbsent(exchange.call(), _ -> new ArrayDeque<>()).add(exchange.answer());
        return (call, _) -> {
            var next = answers.getOrDefault(call, new ArrayDeque<>()).poll();
            return next == null ? new HttpResult.NoResponse(Messages.SIGNAL.text("source.notRecorded")) : next;
        };
    }
}
