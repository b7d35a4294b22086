package dev.duopan.netdisk.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of IP addresses.
 *
 * @param network the first address of the block, or any other in it, as a number
 * @param width bits of an address: 32 or 128
 * @param prefix how many leading bits all addresses of the block share
 */
record AddressRange(BigInteger network, int width, int prefix) {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]+");

    /** Reads an address such as {@code 10.1.2.3} or a block such as {@code 10.0.0.0/8}; nothing if it's neither. */
    static Optional<AddressRange> parse(String text) {
        String[] parts = text.split("/", 2);
        return literal(parts[0]).flatMap(address -> {
            int width = address.getAddress().length * Byte.SIZE;
            int prefix = parts.length == 1 ? width : number(parts[1]);
            return prefix >= 0 && prefix <= width
                    ? Optional.of(new AddressRange(number(address), width, prefix))
                    : Optional.empty();
        });
    }

    /** Reads a block that is known to be well-formed. */
    static AddressRange of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a block of addresses: " + text));
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length * Byte.SIZE == width && number(address).xor(network).bitLength() <= width - prefix;
    }

    private static Optional<InetAddress> literal(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text.contains(":") ? "[" + text + "]" : text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }

    @Override
    public String toString() {
        return "a block of %d-bit addresses with a prefix of %d".formatted(width, prefix);
    }
}
