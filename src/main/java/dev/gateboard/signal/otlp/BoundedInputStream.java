package dev.gateboard.signal.otlp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that ends with [OtlpRejectionException] instead of going on forever.
final class BoundedInputStream extends FilterInputStream {
    /// The largest request that is taken, in bytes after decompression: 64 MiB, as the specification recommends.
    static final long LARGEST_REQUEST = 64L << 20;

    private final long limit;
    private long read;

    BoundedInputStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) count(1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) count(count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) throws OtlpRejectionException {
        read += more;
        if (read > limit) throw OtlpRejectionException.tooLarge(limit);
    }
}
