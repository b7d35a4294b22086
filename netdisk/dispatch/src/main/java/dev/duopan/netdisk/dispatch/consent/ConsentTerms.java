package dev.duopan.netdisk.dispatch.consent;

import dev.duopan.api.Parameters;
import dev.duopan.netdisk.TokenApi;

/**
 * What one provider's consent page has of its own.
 *
 * @param path where the page is
 * @param api the face that a consent opens
 * @param reader reads what applications ask for
 * @param constants parameters that every request for the page carries with the same text
 * @param refusal what an application is told if the person refuses
 */
public record ConsentTerms(String path, TokenApi api, ConsentReader reader, Parameters constants, Parameters refusal) {}
