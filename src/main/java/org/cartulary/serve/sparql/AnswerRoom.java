package org.cartulary.serve.sparql;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Node;
import org.cartulary.serve.http.Client;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.RequestException;

/**
 * Counts what an answer takes while it is collected, and refuses one that is too large. What it
 * took is given back by {@link #close}, when the answer was sent or is not wanted.
 */
final class AnswerRoom implements AutoCloseable {
  private static final int PIECE = 1 << 15;

  /** What is larger is written as it is sent. */
  private static final int SMALL = 1 << 17;

  /** About what the objects of a term take beside its characters. */
  private static final int TERM = 64;

  private static final long STEP = 1 << 16;

  private final int maxResults;
  private final AnswerMemory memory;
  private final AnswerMemory.Share share;
  private int results;
  private long used;
  private long taken;

  /**
   * Room for one answer.
   *
   * @param client who asked for it
   */
  AnswerRoom(int maxResults, AnswerMemory memory, Client client) {
    this.maxResults = maxResults;
    this.memory = memory;
    this.share = memory.open(client);
  }

  /**
   * Counts a row or a triple.
   *
   * @throws RequestException 403 if there is no room for it
   */
  void takeResult() {
    results++;
    if (results > maxResults) {
      throw new RequestException(
          Problems.of(
                  403,
                  "Result too large",
                  "The answer has more than "
                      + maxResults
                      + " rows or triples. Ask for less, or in parts with ORDER BY, LIMIT and"
                      + " OFFSET.")
              .with("limit", maxResults));
    }
  }

  /**
   * Counts a term of a row or triple: a few joined strings in a short query make megabytes of every
   * row, so rows do not say it all.
   *
   * @throws RequestException 403 if this answer has no room for it, 503 if there is none now
   */
  void takeTerm(Node term) {
    used +=
        TERM
            + (term.isLiteral()
                ? bytes(term.getLiteralLexicalForm())
                : term.isURI() ? bytes(term.getURI()) : 0);
    if (used > memory.one()) {
      throw tooLong();
    }
    if (used > taken) {
      long more = Math.max(used - taken, Math.min(STEP, memory.one() - taken));
      if (!share.take(more)) {
        throw QuerySlots.busy();
      }
      taken += more;
    }
  }

  /** What a string takes: a byte for each character, or two where one is not of Latin-1. */
  private static long bytes(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) > 0xFF) {
        return 2L * length;
      }
    }
    return length;
  }

  /**
   * The reply as it is to be sent. One that is whole, or small, takes room for its content in the
   * place of the answer that it was made of; another is written from the answer, in the answer's
   * room.
   *
   * @throws RequestException 403 if there is no room for such content, 503 if there is none now
   */
  Reply sending(Reply reply) {
    if (reply.content().isEmpty() && used > SMALL) {
      return new Reply(reply.status(), reply.headers(), out -> reply.body().writeTo(sentTo(out)));
    }
    byte[] content = content(reply);
    if (content.length > memory.one()) {
      throw tooLong();
    }
    if (!share.resize(content.length)) {
      throw QuerySlots.busy();
    }
    return new Reply(reply.status(), reply.headers(), out -> sentTo(out).write(content))
        .with("Content-Length", Integer.toString(content.length));
  }

  private static byte[] content(Reply reply) {
    return reply
        .content()
        .orElseGet(
            () -> {
              ByteArrayOutputStream bytes = new ByteArrayOutputStream();
              try {
                reply.body().writeTo(bytes);
              } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
              }
              return bytes.toByteArray();
            });
  }

  /** The same stream, of which it is counted how fast the client takes what is written. */
  private OutputStream sentTo(OutputStream out) {
    share.beginSending();
    return new FilterOutputStream(out) {
      @Override
      public void write(int octet) throws IOException {
        out.write(octet);
        share.sent(1);
      }

      @Override
      public void write(byte[] octets, int offset, int length) throws IOException {
        // In pieces, so that what was sent is known while much is written at once.
        for (int at = 0; at < length; at += PIECE) {
          int piece = Math.min(PIECE, length - at);
          out.write(octets, offset + at, piece);
          share.sent(piece);
        }
      }
    };
  }

  private RequestException tooLong() {
    return new RequestException(
        Problems.of(
                403,
                "Result too large",
                "The answer takes more than "
                    + memory.one()
                    + " bytes of memory. Ask for less, or in parts.")
            .with("bytes", memory.one()));
  }

  @Override
  public void close() {
    share.close();
  }
}
