package org.cartulary.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;

/** A servlet that answers a constant of a given length, on the same Jetty: what a page could be. */
public final class ConstantServer {
  private ConstantServer() {}

  /** Arguments: port, bytes. */
  public static void main(String[] args) {
    byte[] content = new byte[Integer.parseInt(args[1])];
    java.util.Arrays.fill(content, (byte) 'x');
    FusekiServer.create()
        .port(Integer.parseInt(args[0]))
        .loopback(true)
        .numServerThreads(4, 64)
        .fusekiModules(FusekiModules.create())
        .addServlet("/*", new Constant(content))
        .build()
        .start();
  }

  private static final class Constant extends HttpServlet {
    @Serial private static final long serialVersionUID = 1L;
    private final transient byte[] content;

    Constant(byte[] content) {
      this.content = content;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/html;charset=utf-8");
      response.setContentLength(content.length);
      response.getOutputStream().write(content);
    }
  }
}
