package dev.gateboard.ui.control;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A view that is built when someone first asks for it, so that the first window is not built of pages no one has
/// opened. Used on the JavaFX thread.
///
/// ```java
/// var keys = new Later<>(() -> new KeysPage(messages));
/// keys.ifThere(page -> page.show(state));   // draws nothing that was never opened
/// page.accept(keys.get());
/// ```
public final class LazyView<T> {
    private final Supplier<T> making;
    private Optional<T> made = Optional.empty();

    public LazyView(Supplier<T> making) {
        this.making = making;
    }

    /// The view, built if need be.
    public T get() {
        if (made.isEmpty()) made = Optional.of(making.get());
        return made.get();
    }

    /// Hands over the view where it was built already.
    public void ifCreated(Consumer<T> use) {
        made.ifPresent(use);
    }
}
