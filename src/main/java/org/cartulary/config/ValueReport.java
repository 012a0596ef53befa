package org.cartulary.config;

import com.fasterxml.jackson.databind.JsonNode;
import org.cartulary.problem.ProblemCode;

/** Takes what is wrong with a value, beyond what the schema can know. */
@FunctionalInterface
interface ValueReport {
  void wrong(JsonNode container, Object key, ProblemCode code, String message, String advice);
}
