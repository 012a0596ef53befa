package org.cartulary.site;

/**
 * What a command did.
 *
 * @param status its exit status: 0 done, 1 done with refused records, 3 failed and nothing changed
 * @param output what it prints
 */
public record CommandResult(int status, String output) {}
