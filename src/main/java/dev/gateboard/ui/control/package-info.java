/// What every screen shares: the theme, signs, bars, inline text, buttons, entry and the texts of the window. Imports
/// `model`, `words`, JavaFX and the enclosures of `workspace`, and no other package of Gateboard.
///
/// ```java
/// var messages = new Messages();
/// new Theme().apply(scene, Appearance.SYSTEM);
/// var bar = new TallyBar(TallyBar.Size.HEADER, messages);
/// bar.show(tally);                                        // a view is a function of a value
/// var pass = Buttons.primary(messages.text("gate.pass"), deeds::pass);
/// ```
///
/// What belongs to one screen alone has a stylesheet of its own beside `gateboard.css`, listed in `Theme`. Colours are
/// the tokens of `gateboard.css` (`-gb-ink`, `-gb-accent` …) and stand there alone. What carries
/// the style class `sign` and was coloured by `Sign.colour` has its state's colours as `-gb-sign` and
/// `-gb-sign-tint`. Texts come from `Messages` by literal keys, so that a test can hold that every key is used.
@NullMarked
package dev.gateboard.ui.control;

import org.jspecify.annotations.NullMarked;
