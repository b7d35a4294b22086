package dev.duopan.api.pan123.open;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the switch was set. */
public record SwitchedForbiddenIps(@JsonProperty("Done") boolean done) {}
