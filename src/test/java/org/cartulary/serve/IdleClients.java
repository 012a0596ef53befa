package org.cartulary.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Opens connections, says how many, and holds them until its standard input ends. */
final class IdleClients {
  private IdleClients() {}

  /**
   * Runs in a process of its own, which has file descriptors of its own.
   *
   * @param args the port, and how many connections
   */
  public static void main(String[] args) throws IOException {
    List<Socket> open = new ArrayList<>();
    int port = Integer.parseInt(args[0]);
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      open.add(new Socket(InetAddress.getLoopbackAddress(), port));
    }
    System.out.println("open " + open.size());
    while (System.in.read() >= 0) {
      // Nothing to do but to hold them.
    }
    for (Socket socket : open) {
      socket.close();
    }
  }
}
