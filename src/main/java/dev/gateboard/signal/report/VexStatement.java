package dev.gateboard.signal.report;

import java.time.Instant;

/// What a document says of one vulnerability in the product that is asked for.
///
/// @param vulnerability such as `CVE-2026-1234`
/// @param part what of the product is meant, the same text in a later statement about the same
/// @param at when it was said
/// @param documentAt how old its document is
record VexStatement(String vulnerability, String part, VexStatus status, Instant at, Instant documentAt) {}
