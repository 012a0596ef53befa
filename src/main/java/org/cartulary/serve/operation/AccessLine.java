package org.cartulary.serve.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One request in the access log.
 *
 * @param client its address, as much as is kept, or {@code -}
 * @param target path, and query where it is kept, as sent
 * @param protocol such as {@code HTTP/1.1}
 * @param bytes of the reply's content, as sent
 * @param referrer what the client says, or {@code -}
 * @param agent likewise
 * @param micros how long the answer took, in microseconds
 */
record AccessLine(
    Instant time,
    String requestId,
    String client,
    String method,
    String target,
    String protocol,
    int status,
    long bytes,
    String referrer,
    String agent,
    long micros) {
  private static final DateTimeFormatter CLF =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** In the combined format; what could end a field or a line is escaped as httpd does. */
  String combined() {
    return "%s - - [%s] \"%s %s %s\" %d %d \"%s\" \"%s\""
        .formatted(
            client,
            CLF.format(time),
            escaped(method),
            escaped(target),
            escaped(protocol),
            status,
            bytes,
            escaped(referrer),
            escaped(agent));
  }

  /** As a JSON object on one line. */
  String json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("time", time.toString());
    members.put("request", requestId);
    members.put("client", client);
    members.put("method", method);
    members.put("target", target);
    members.put("protocol", protocol);
    members.put("status", status);
    members.put("bytes", bytes);
    members.put("referrer", referrer);
    members.put("agent", agent);
    members.put("seconds", micros / 1e6);
    try {
      return JSON.writeValueAsString(members);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c < 0x20 || c > 0x7e) {
        escaped.append(c < 0x100 ? "\\x%02x".formatted((int) c) : "\\u%04x".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
