package dev.duopan.api;

/** A request by which an application says who it is before any account is known. */
public interface ApplicationRequest {
    /** Returns the public id of the application. */
    String clientId();
}
