package org.cartulary.serve;

import java.nio.ByteBuffer;
import java.util.List;
import org.cartulary.serve.http.Validator;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.EtagUtils;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gives what goes out compressed an entity tag of its own (RFC 9110 §8.8.3.3), which Jetty's
 * compression leaves as it was: around that, just before the header is sent.
 */
final class CompressedTags extends Handler.Wrapper {
  private static final List<HttpHeader> CONDITIONS =
      List.of(HttpHeader.IF_NONE_MATCH, HttpHeader.IF_MATCH);

  private final Handler plain;

  CompressedTags(CompressionHandler compression) {
    super(compression);
    this.plain = compression.getHandler();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (breaksCompression(request.getHeaders())) {
      return plain.handle(request, new Tagged(request, response), callback);
    }
    return super.handle(request, new Tagged(request, response), callback);
  }

  /** Jetty 12.1.1 takes what stands in a tag after its separator for its own, and fails. */
  private static boolean breaksCompression(HttpFields headers) {
    return CONDITIONS.stream()
        .filter(headers::contains)
        .flatMap(field -> headers.getValuesList(field).stream())
        .anyMatch(tags -> tags.contains(EtagUtils.ETAG_SEPARATOR));
  }

  private static final class Tagged extends Response.Wrapper {
    Tagged(Request request, Response wrapped) {
      super(request, wrapped);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      if (!isCommitted() && isCompressed()) {
        String tag = getHeaders().get(HttpHeader.ETAG);
        if (tag != null) {
          getHeaders().put(HttpHeader.ETAG, Validator.compressed(tag));
        }
      }
      super.write(last, content, callback);
    }

    /** Whether the content is compressed, or, where there is none, what the client has of it. */
    private boolean isCompressed() {
      HttpFields.Mutable headers = getHeaders();
      if (getStatus() != HttpStatus.NOT_MODIFIED_304) {
        return headers.contains(HttpHeader.CONTENT_ENCODING);
      }
      String tag = headers.get(HttpHeader.ETAG);
      return tag != null
          && getRequest()
              .getHeaders()
              .getCSV(HttpHeader.IF_NONE_MATCH, true)
              .contains(Validator.compressed(tag));
    }
  }
}
