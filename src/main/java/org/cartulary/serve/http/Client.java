package org.cartulary.serve.http;

/** Who sent a request, as far as its connection tells. */
public interface Client {
  /** What is known of a client without a connection: nothing, and that it waits. */
  Client UNKNOWN =
      new Client() {
        @Override
        public String address() {
          return "";
        }

        @Override
        public boolean isGone() {
          return false;
        }

        @Override
        public void disconnect() {}

        @Override
        public void atEnd(Runnable end) {}
      };

  /** By what a client is told apart from others in sharing fairly: {@link ClientNetwork}. */
  String address();

  /**
   * Whether the client has closed its connection, so that nobody waits for the answer. To ask costs
   * some microseconds; where it cannot be told, the client is taken to wait.
   */
  boolean isGone();

  /** Closes the connection: what is being sent, and whatever else goes over it, is given up. */
  void disconnect();

  /**
   * Does something when the request has been answered to the last byte, or will not be any more.
   */
  void atEnd(Runnable end);
}
