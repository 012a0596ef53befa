package org.cartulary.serve.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.RequestLogWriter;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.jspecify.annotations.Nullable;

/** Writes a line for each request, refused ones included, when its answer has been sent. */
public final class AccessLog extends ContainerLifeCycle implements RequestLog {
  private static final int KEPT_OF_IPV4 = 3;
  private static final int KEPT_OF_IPV6 = 6;

  private final AccessLogSettings settings;
  private final Writer writer;

  private AccessLog(AccessLogSettings settings, Writer writer) {
    this.settings = settings;
    this.writer = writer;
    addBean(writer);
  }

  /**
   * Opens it when the server starts.
   *
   * @throws UncheckedIOException if the folder of its files cannot be made
   */
  public static AccessLog of(AccessLogSettings settings) {
    Writer writer =
        settings.file().map(file -> daily(file, settings.days())).orElse(System.out::println);
    return new AccessLog(settings, writer);
  }

  private static Writer daily(Path file, int days) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder of the access log " + file, e);
    }
    RequestLogWriter writer = new RequestLogWriter(dated(file).toString());
    writer.setAppend(true);
    writer.setRetainDays(days);
    writer.setTimeZone("UTC");
    return writer;
  }

  /** The name in which Jetty puts the date. */
  private static Path dated(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 ? name.substring(dot) : "";
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return file.resolveSibling(stem + ".yyyy_mm_dd" + ending);
  }

  @Override
  public void log(Request request, Response response) {
    AccessLine line =
        new AccessLine(
            Instant.ofEpochMilli(Request.getTimeStamp(request)),
            RequestIds.of(request),
            client(request),
            request.getMethod(),
            target(request),
            request.getConnectionMetaData().getHttpVersion().asString(),
            response.getStatus(),
            Response.getContentBytesWritten(response),
            referrer(request.getHeaders().get(HttpHeader.REFERER)),
            orDash(request.getHeaders().get(HttpHeader.USER_AGENT)),
            TimeUnit.NANOSECONDS.toMicros(NanoTime.since(request.getBeginNanoTime())));
    try {
      writer.write(
          settings.format() == AccessLogSettings.Format.JSON ? line.json() : line.combined());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the access log", e);
    }
  }

  private String target(Request request) {
    String query = request.getHttpURI().getQuery();
    String path = orDash(request.getHttpURI().getPath());
    return settings.queries() && query != null ? path + "?" + query : path;
  }

  private String referrer(@Nullable String sent) {
    return settings.queries() || sent == null ? orDash(sent) : sent.replaceFirst("[?#].*", "");
  }

  private String client(Request request) {
    if (settings.addresses() == AccessLogSettings.Addresses.NONE
        || !(request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof InetSocketAddress peer)) {
      return "-";
    }
    return settings.addresses() == AccessLogSettings.Addresses.FULL
        ? peer.getAddress().getHostAddress()
        : network(peer.getAddress());
  }

  private static String network(InetAddress address) {
    byte[] octets = address.getAddress();
    Arrays.fill(octets, octets.length == 4 ? KEPT_OF_IPV4 : KEPT_OF_IPV6, octets.length, (byte) 0);
    try {
      return InetAddress.getByAddress(octets).getHostAddress();
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String orDash(@Nullable String text) {
    return text == null || text.isEmpty() ? "-" : text;
  }
}
