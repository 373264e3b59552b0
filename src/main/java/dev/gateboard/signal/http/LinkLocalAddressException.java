package dev.gateboard.signal.http;

import dev.gateboard.language.Messages;
import java.net.UnknownHostException;

/// An address of this link or of a cloud's metadata, which a source has to allow; the message is one sentence.
final class LinkLocalAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    LinkLocalAddressException(String host) {
        super(Messages.SIGNAL.text("source.linkLocal", host));
    }
}
