package org.cartulary.serve.oai;

/**
 * What a repository says of itself.
 *
 * @param baseUrl where it is asked
 * @param website the address of the site's first page
 * @param adminEmail whom to write to
 * @param pageSize of how many things a page of a list tells at most
 */
record OaiSettings(
    Repository repository, String baseUrl, String website, String adminEmail, int pageSize) {}
