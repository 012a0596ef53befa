package org.cartulary.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Which addresses are not on the public internet: the IANA IPv4 and IPv6 Special-Purpose Address
 * Registries (RFC 6890), multicast, and, of IPv6, all that is not global unicast. An address that
 * carries an IPv4 address inside is what that one is.
 */
final class SpecialAddresses {
  private static final List<Block> IPV4 =
      List.of(
          Block.of("00000000", 8), // "this network"
          Block.of("0a000000", 8), // private use
          Block.of("64400000", 10), // carriers' shared space
          Block.of("7f000000", 8), // loopback
          Block.of("a9fe0000", 16), // link-local, with the clouds' metadata services
          Block.of("ac100000", 12), // private use
          Block.of("c0000000", 24), // protocol assignments
          Block.of("c0000200", 24), // documentation
          Block.of("c0586300", 24), // 6to4 relays
          Block.of("c0a80000", 16), // private use
          Block.of("c6120000", 15), // benchmarks
          Block.of("c6336400", 24), // documentation
          Block.of("cb007100", 24), // documentation
          Block.of("e0000000", 3)); // multicast, reserved, broadcast

  private static final Block GLOBAL_UNICAST = Block.of("20000000000000000000000000000000", 3);

  private static final List<Block> IPV6 =
      List.of(
          Block.of("20010000000000000000000000000000", 23), // protocol assignments, Teredo
          Block.of("20010db8000000000000000000000000", 32), // documentation
          Block.of("20020000000000000000000000000000", 16), // 6to4
          Block.of("3fff0000000000000000000000000000", 20)); // documentation

  /** NAT64 (RFC 6052): how hosts without IPv4 reach all of it. */
  private static final Block NAT64 = Block.of("0064ff9b000000000000000000000000", 96);

  private SpecialAddresses() {}

  /** All addresses that start with the same bits. */
  private static final class Block {
    private final byte[] prefix;
    private final int bits;

    private Block(byte[] prefix, int bits) {
      this.prefix = prefix;
      this.bits = bits;
    }

    static Block of(String hex, int bits) {
      return new Block(HexFormat.of().parseHex(hex), bits);
    }

    boolean holds(byte[] address) {
      int whole = bits / 8;
      if (!Arrays.equals(prefix, 0, whole, address, 0, whole)) {
        return false;
      }
      int mask = 0xff << (8 - bits % 8) & 0xff;
      return bits % 8 == 0 || (prefix[whole] & mask) == (address[whole] & mask);
    }
  }

  /** Whether the address is anything but a public one. */
  static boolean isSpecial(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return IPV4.stream().anyMatch(block -> block.holds(bytes));
    }
    if (NAT64.holds(bytes)) {
      byte[] inner = Arrays.copyOfRange(bytes, 12, 16);
      return IPV4.stream().anyMatch(block -> block.holds(inner));
    }
    return !GLOBAL_UNICAST.holds(bytes) || IPV6.stream().anyMatch(block -> block.holds(bytes));
  }
}
