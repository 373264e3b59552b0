package dev.gateboard.model.signal;

/// A source as a person describes it in a form.
///
/// @param address a URL, a folder's path, or what a receiver listens on
/// @param user for basic authentication; empty where a token is sent, or nothing
/// @param secret where the password or token lies: `env:NAME` or `file:PATH`, never the secret itself; empty for none
/// @param tenant the `X-Scope-OrgID` of a multi-tenant server, plain or a reference; empty for none
public record SourceDraft(String key, SourceKind kind, String address, String user, String secret, String tenant) {

    public static SourceDraft of(String key, SourceKind kind, String address) {
        return new SourceDraft(key, kind, address, "", "", "");
    }
}
