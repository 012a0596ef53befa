package org.cartulary.serve.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.cartulary.serve.http.Client;
import org.cartulary.serve.sparql.AnswerMemory.Share;
import org.junit.jupiter.api.Test;

class AnswerMemoryTest {
  private static final long ALL = 8_000_000;
  private static final long HALF = ALL / 2;

  private long now = 1;
  private final AnswerMemory memory = new AnswerMemory(ALL, () -> now);

  private static final class TestClient implements Client {
    private final String address;
    private boolean disconnected;

    TestClient(String address) {
      this.address = address;
    }

    @Override
    public String address() {
      return address;
    }

    @Override
    public boolean isGone() {
      return disconnected;
    }

    @Override
    public void disconnect() {
      disconnected = true;
    }

    @Override
    public void atEnd(Runnable end) {}
  }

  private final TestClient a = new TestClient("a");
  private final TestClient b = new TestClient("b");
  private final TestClient c = new TestClient("c");

  private void pass(int seconds) {
    now += TimeUnit.SECONDS.toNanos(seconds);
  }

  /** An answer of half of all, of which the client has so much after ten seconds. */
  private Share sent(Client client, long bytes) {
    Share share = memory.open(client);
    assertThat(share.take(HALF)).isTrue();
    share.beginSending();
    share.sent(bytes);
    return share;
  }

  @Test
  void one_answer_may_take_half_and_so_may_one_client_with_several() {
    assertThat(memory.one()).isEqualTo(HALF);
    Share first = memory.open(a);
    Share second = memory.open(a);
    assertThat(first.take(HALF - 10)).isTrue();
    assertThat(second.take(11)).isFalse();
    assertThat(second.take(10)).isTrue();
    assertThat(memory.open(b).take(HALF)).isTrue();
    assertThat(memory.open(c).take(1)).isFalse();
    first.close();
    assertThat(memory.open(c).take(1)).isTrue();
  }

  @Test
  void who_reads_slowly_makes_room_for_others_the_slowest_first() {
    sent(a, 2_000_000);
    sent(b, 1_000_000);
    pass(10);

    assertThat(memory.open(c).take(HALF)).isTrue();
    assertThat(b.disconnected).isTrue();
    assertThat(a.disconnected).isFalse();
    assertThat(memory.taken()).isEqualTo(ALL);
  }

  @Test
  void nobody_is_given_up_while_there_is_room_or_before_it_is_seen_to_be_slow() {
    sent(a, 0);
    pass(60);
    sent(b, 0);
    assertThat(a.disconnected).isFalse();

    assertThat(memory.open(c).take(1)).isTrue();
    assertThat(a.disconnected).isTrue();
    assertThat(memory.open(c).take(HALF)).isFalse();
    assertThat(b.disconnected).isFalse();
  }

  @Test
  void who_reads_fast_enough_or_is_not_answered_yet_is_left_alone() {
    sent(a, 10_000_000);
    assertThat(memory.open(b).take(HALF)).isTrue();
    pass(10);

    assertThat(memory.open(c).take(1)).isFalse();
    assertThat(a.disconnected || b.disconnected).isFalse();
  }

  @Test
  void of_a_client_that_has_its_share_only_its_own_are_given_up() {
    TestClient again = new TestClient("a");
    sent(a, 1_000_000);
    sent(b, 0);
    pass(10);

    assertThat(memory.open(again).take(HALF)).isTrue();
    assertThat(a.disconnected).isTrue();
    assertThat(b.disconnected).isFalse();
  }

  @Test
  void what_was_given_up_is_given_back_once() {
    Share slow = sent(a, 0);
    sent(b, 10_000_000);
    pass(10);
    Share next = memory.open(c);
    assertThat(next.take(HALF)).isTrue();
    slow.close();
    slow.close();
    assertThat(memory.taken()).isEqualTo(ALL);
    next.close();
    assertThat(memory.taken()).isEqualTo(HALF);
  }
}
