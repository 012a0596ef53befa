package org.cartulary.config;

/**
 * What a file of credentials says. No text of this shows the password.
 *
 * @param user on the file's first line
 * @param password on its second
 * @param vivo whether they are told as a VIVO wants it; else by HTTP Basic
 */
public record Login(String user, String password, boolean vivo) {
  @Override
  public String toString() {
    return "Login[" + user + "]";
  }
}
