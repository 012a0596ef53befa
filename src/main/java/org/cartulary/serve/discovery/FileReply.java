package org.cartulary.serve.discovery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.cartulary.export.dump.ReleaseFile;
import org.cartulary.export.dump.ReleaseFiles;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.http.Validator;

/**
 * A file as a reply: with its digest (RFC 9530), its validators, and the part that was asked for
 * (RFC 9110, section 14). Several parts at once are not made; who asks for them gets the whole.
 */
final class FileReply {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final ReleaseFile file;
  private final String contentType;
  private final Validator validator;

  private FileReply(ReleaseFiles files, ReleaseFile file, String contentType) {
    this.path = files.path(file);
    this.file = file;
    this.contentType = contentType;
    this.validator = new Validator(file.sha256(), files.issued());
  }

  /** The whole or a part of a file of a release. */
  static Reply to(Request request, ReleaseFiles files, ReleaseFile file, String contentType) {
    FileReply reply = new FileReply(files, file, contentType);
    return reply.validator.answer(request, Selection.AS_IT_IS, () -> reply.requested(request));
  }

  /** The whole of a file that may be compressed on its way: its digest is not what is sent. */
  static Reply compressible(
      Request request, ReleaseFiles files, ReleaseFile file, String contentType) {
    FileReply reply = new FileReply(files, file, contentType);
    return reply.validator.answer(request, Selection.ONLY, () -> reply.content(200, reply.all()));
  }

  private Reply requested(Request request) {
    Optional<ByteRange> part =
        request.method().equals("GET") && validator.allowsPart(request)
            ? ByteRange.requested(request.header("Range"), file.size())
            : Optional.empty();
    if (part.isEmpty()) {
      return measured(content(200, all()));
    }
    String range = part.get().first() + "-" + part.get().last();
    if (!part.get().isSatisfiable(file.size())) {
      throw new RequestException(
          Problems.of(416, "Range not satisfiable", "The file has " + file.size() + " bytes."),
          Map.of("Content-Range", "bytes */" + file.size()));
    }
    return measured(content(206, part.get()))
        .with("Content-Range", "bytes " + range + "/" + file.size());
  }

  private ByteRange all() {
    return new ByteRange(0, file.size() - 1);
  }

  private Reply content(int status, ByteRange part) {
    return Reply.streamed(status, contentType, out -> copy(part, out))
        .with("Content-Length", Long.toString(part.length()));
  }

  private Reply measured(Reply reply) {
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
    return reply.with("Accept-Ranges", "bytes").with("Repr-Digest", "sha-256=:" + digest + ":");
  }

  private void copy(ByteRange part, OutputStream out) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      channel.position(part.first());
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
      long left = part.length();
      while (left > 0) {
        buffer.clear().limit((int) Math.min(left, BUFFER));
        int read = channel.read(buffer);
        if (read < 0) {
          throw new IOException("shorter than it was: " + path);
        }
        out.write(buffer.array(), 0, read);
        left -= read;
      }
    }
  }
}
