package org.cartulary.serve.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cartulary.serve.http.RequestException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QuerySlotsTest {
  private static final int SIZE = 3;
  private static final int WAITING = 8;
  private static final long LOOK_MILLIS = 2;

  private final QuerySlots slots = new QuerySlots(SIZE, WAITING);
  private final List<Work> running = new ArrayList<>();
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());

  /** Runs until it is let go. */
  private final class Work implements Runnable {
    private final String name;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    Work(String name) {
      this.name = name;
    }

    @Override
    public void run() {
      order.add(name);
      begun.countDown();
      try {
        end.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    /** Lets it end, once it has begun. */
    void finish() throws InterruptedException {
      begun.await();
      end.countDown();
    }
  }

  @AfterEach
  void close() {
    running.forEach(work -> work.end.countDown());
    slots.close();
  }

  private Work enter(String client, String name) {
    Work work = new Work(name);
    running.add(work);
    slots.enter(client, work);
    return work;
  }

  private static void assertBusy(Runnable entering) {
    assertThatThrownBy(entering::run)
        .isInstanceOfSatisfying(
            RequestException.class,
            refused -> assertThat(refused.problem().status()).isEqualTo(503));
  }

  /** Waits, however long it takes, until so many run and so many wait. */
  private void awaitCounts(int run, int wait) throws InterruptedException {
    while (slots.running() != run || slots.waiting() != wait) {
      Thread.sleep(LOOK_MILLIS);
    }
  }

  @Test
  void one_client_never_has_all_places() throws InterruptedException {
    for (int i = 0; i < SIZE; i++) {
      enter("a", "a" + i);
    }
    awaitCounts(SIZE - 1, 1);

    enter("b", "b");
    awaitCounts(SIZE, 1);
  }

  @Test
  void those_who_wait_are_taken_from_one_client_after_another() throws InterruptedException {
    Map<String, Work> works = new HashMap<>();
    for (String name : List.of("x", "y", "z", "a1", "a2", "a3", "b1", "c1")) {
      works.put(name, enter(name.substring(0, 1), name));
    }
    while (order.size() < SIZE) {
      Thread.sleep(LOOK_MILLIS);
    }

    // One ends at a time, so that the next begins alone.
    int begun = SIZE;
    for (String next : List.of("x", "y", "z", "a1", "b1")) {
      works.get(next).finish();
      begun++;
      while (order.size() < begun) {
        Thread.sleep(LOOK_MILLIS);
      }
    }

    assertThat(order.subList(SIZE, order.size())).containsExactly("a1", "b1", "c1", "a2", "a3");
  }

  @Test
  void a_client_waits_with_half_of_what_may_wait_and_all_together_with_no_more() {
    for (String client : List.of("x", "y", "z")) {
      enter(client, client);
    }
    for (int i = 0; i < WAITING / 2; i++) {
      enter("a", "a" + i);
    }
    assertBusy(() -> slots.enter("a", () -> {}));

    for (int i = 0; i < WAITING / 2; i++) {
      enter("b" + i, "b" + i);
    }
    assertThat(slots.waiting()).isEqualTo(WAITING);
    assertBusy(() -> slots.enter("c", () -> {}));
  }

  @Test
  void a_place_is_free_again_when_its_work_ends_or_fails() throws InterruptedException {
    for (int i = 0; i < 2 * SIZE; i++) {
      slots.enter(
          "a" + i,
          () -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, expected) -> {});
            throw new IllegalStateException("fails");
          });
    }
    awaitCounts(0, 0);

    List<Work> works = List.of(enter("a", "a"), enter("b", "b"), enter("c", "c"), enter("d", "d"));
    awaitCounts(SIZE, 1);
    for (Work work : works) {
      work.finish();
    }
    awaitCounts(0, 0);
  }

  @Test
  void who_withdraws_makes_room_for_another_and_never_runs() throws InterruptedException {
    List<Work> works = List.of(enter("x", "x"), enter("y", "y"), enter("z", "z"));
    QuerySlots.Place place = slots.enter("a", () -> order.add("a"));
    assertThat(slots.waiting()).isEqualTo(1);

    assertThat(place.withdraw()).isTrue();
    assertThat(place.withdraw()).isTrue();
    assertThat(slots.waiting()).isZero();
    for (Work work : works) {
      work.finish();
    }
    awaitCounts(0, 0);
    assertThat(order).doesNotContain("a");
  }

  @Test
  void who_has_started_cannot_withdraw_any_more_and_keeps_the_place() throws InterruptedException {
    Work work = new Work("a");
    QuerySlots.Place place = slots.enter("a", work);
    work.begun.await();

    assertThat(place.withdraw()).isFalse();
    assertThat(slots.running()).isEqualTo(1);
    work.finish();
    awaitCounts(0, 0);
    assertThat(place.withdraw()).isFalse();
    assertThat(slots.running()).isZero();
  }

  @Test
  void in_the_instant_in_which_a_place_gets_free_one_either_withdraws_or_runs() throws Exception {
    for (int i = 0; i < 200; i++) {
      List<Work> works = List.of(enter("x", "x"), enter("y", "y"), enter("z", "z"));
      for (Work work : works) {
        work.begun.await();
      }
      AtomicBoolean ran = new AtomicBoolean();
      QuerySlots.Place place = slots.enter("a", () -> ran.set(true));
      CyclicBarrier together = new CyclicBarrier(2);
      Thread ending =
          new Thread(
              () -> {
                try {
                  together.await();
                  works.get(0).finish();
                } catch (Exception broken) {
                  throw new IllegalStateException(broken);
                }
              });
      ending.start();
      together.await();
      boolean withdrawn = place.withdraw();
      ending.join();
      works.get(1).finish();
      works.get(2).finish();
      awaitCounts(0, 0);
      assertThat(ran.get()).isEqualTo(!withdrawn);
      running.clear();
      order.clear();
    }
  }

  @Test
  void what_hangs_gives_its_place_to_another_and_keeps_its_thread_to_a_bound()
      throws InterruptedException {
    List<Work> works = new ArrayList<>();
    List<QuerySlots.Place> places = new ArrayList<>();
    for (int i = 0; i < 2 * SIZE; i++) {
      Work work = new Work("w" + i);
      running.add(work);
      works.add(work);
      places.add(slots.enter("client" + i, work));
    }
    for (int i = 0; i < SIZE; i++) {
      works.get(i).begun.await();
      places.get(i).abandon();
    }
    awaitCounts(SIZE, 0);

    for (int i = SIZE; i < 2 * SIZE; i++) {
      works.get(i).begun.await();
      places.get(i).abandon();
    }
    assertThat(slots.running()).as("no more may hang than run").isEqualTo(SIZE);

    for (Work work : works) {
      work.finish();
    }
    awaitCounts(0, 0);
    for (int i = 0; i < SIZE; i++) {
      enter("later" + i, "later" + i);
    }
    awaitCounts(SIZE, 0);
  }

  @Test
  void after_the_close_none_that_waits_is_started_and_each_can_withdraw()
      throws InterruptedException {
    List<Work> works = List.of(enter("x", "x"), enter("y", "y"), enter("z", "z"));
    QuerySlots.Place place = slots.enter("a", () -> order.add("a"));
    slots.close();
    for (Work work : works) {
      work.finish();
    }
    awaitCounts(0, 1);
    assertThat(place.withdraw()).isTrue();
    awaitCounts(0, 0);
    assertThat(order).doesNotContain("a");
  }
}
