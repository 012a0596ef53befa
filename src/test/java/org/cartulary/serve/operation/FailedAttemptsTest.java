package org.cartulary.serve.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final FailedAttempts failures = new FailedAttempts(() -> now);

  private static InetAddress address(String literal) throws UnknownHostException {
    return InetAddress.getByName(literal);
  }

  private void fail(String client, int times) throws UnknownHostException {
    for (int i = 0; i < times; i++) {
      failures.failed(address(client));
    }
  }

  @Test
  void a_client_is_barred_after_ten_failures_within_a_minute_and_no_longer()
      throws UnknownHostException {
    fail("192.0.2.1", 9);
    assertThat(failures.isBarred(address("192.0.2.1"))).isFalse();
    fail("192.0.2.1", 1);
    assertThat(failures.isBarred(address("192.0.2.1"))).isTrue();
    assertThat(failures.isBarred(address("192.0.2.2"))).isFalse();
    now = now.plus(FailedAttempts.WINDOW);
    assertThat(failures.isBarred(address("192.0.2.1"))).isFalse();
  }

  @Test
  void an_ipv6_network_is_one_client() throws UnknownHostException {
    fail("2001:db8::1", 10);
    assertThat(failures.isBarred(address("2001:db8::ffff:1"))).isTrue();
    assertThat(failures.isBarred(address("2001:db8:0:1::1"))).isFalse();
  }

  @Test
  void of_very_many_clients_the_oldest_is_forgotten() throws UnknownHostException {
    fail("192.0.2.1", 10);
    for (int i = 0; i < 10_000; i++) {
      fail("10.0." + i / 256 + "." + i % 256, 1);
    }
    assertThat(failures.isBarred(address("192.0.2.1"))).isFalse();
  }
}
