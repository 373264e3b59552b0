package dev.gateboard.signal.config;

import dev.gateboard.language.Messages;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Reads the address of a server under a key.
record UrlParser(YamlNode.Mapping from, String key) {

    URI read() throws InvalidConfigException {
        var text = from.text(key);
        try {
            var address = new URI(text);
            var scheme = Optional.ofNullable(address.getScheme()).orElse("");
            if ((!scheme.equals("http") && !scheme.equals("https")) || address.getHost() == null) throw bad(text);
            if (address.getUserInfo() != null)
                throw new InvalidConfigException(from.lineOf(key), Messages.SIGNAL.text("config.loginInUrl"));
            return address;
        } catch (URISyntaxException e) {
            throw bad(text);
        }
    }

    private InvalidConfigException bad(String text) {
        return new InvalidConfigException(from.lineOf(key), Messages.SIGNAL.text("config.badUrl", text));
    }

    /// Credentials never go over plain HTTP to another machine.
    void requireEncrypted(URI address) throws InvalidConfigException {
        if (address.getScheme().equals("http") && !LoopbackHost.isOne(address.getHost()))
            throw new InvalidConfigException(
                    from.lineOf(key), Messages.SIGNAL.text("config.unencrypted", address.getHost()));
    }
}
