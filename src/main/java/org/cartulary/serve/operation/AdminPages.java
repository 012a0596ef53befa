package org.cartulary.serve.operation;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.RequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /admin/publish} begins to publish the site and answers at once; {@code GET
 * /admin/report} tells whether that still runs, and what the last publishing reported.
 */
public final class AdminPages implements AutoCloseable {
  public static final String PUBLISH = "/admin/publish";
  public static final String REPORT = "/admin/report";
  private static final Logger LOG = LoggerFactory.getLogger(AdminPages.class);
  private static final long STOP_SECONDS = 10;

  private final Administration administration;
  private boolean running;

  /** Whether somebody asked while one ran, which may have read the sources before. */
  private boolean another;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "admin-publish");
            thread.setDaemon(true);
            return thread;
          });

  public AdminPages(Administration administration) {
    this.administration = administration;
  }

  /** What answers {@link #PUBLISH}. */
  Handler publish() {
    return Handler.by(
        List.of("POST"),
        request -> {
          try {
            begin();
          } catch (RejectedExecutionException closed) {
            throw new RequestException(
                Problems.of(
                    503, "Stopping", "The server is being stopped; ask it when it is back."));
          }
          LOG.info("publishing was asked for over HTTP");
          return Reply.text(202, "application/json", JsonText.of(Map.of("running", true)))
              .with("Location", REPORT)
              .with("Cache-Control", "no-store");
        });
  }

  /**
   * Begins to publish; where that runs already, once more after it, since it may have read its
   * sources before they changed.
   *
   * @throws RejectedExecutionException if this is closed
   */
  synchronized void begin() {
    if (running) {
      another = true;
    } else {
      worker.execute(this::run);
      running = true;
    }
  }

  private void run() {
    boolean done = false;
    try {
      do {
        administration.publish();
      } while (again());
      done = true;
    } finally {
      if (!done) {
        giveUp();
      }
    }
  }

  private synchronized boolean again() {
    running = another && !worker.isShutdown();
    another = false;
    return running;
  }

  /** Who asks next begins anew. */
  private synchronized void giveUp() {
    running = false;
    another = false;
  }

  private synchronized boolean isRunning() {
    return running;
  }

  /** What answers {@link #REPORT}. */
  Handler report() {
    return request -> {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("running", isRunning());
      administration
          .last()
          .ifPresent(
              last -> {
                members.put("finished", last.finished().toString());
                members.put("status", last.status());
                members.put("report", new RawValue(last.report().strip()));
              });
      return Reply.text(200, "application/json", JsonText.of(members))
          .with("Cache-Control", "no-store");
    };
  }

  /** Lets a publishing that runs finish, for a while. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Stopped while publishing; the last release stands.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
