package dev.duopan.netdisk;

/**
 * A freshly registered application with its secret, which is shown this once and can't be read again.
 *
 * @param application the registration
 * @param clientSecret 32 lower-case hex digits
 */
public record NewApplication(Application application, String clientSecret) {
    @Override
    public String toString() {
        return "NewApplication[application=" + application + ", clientSecret=***]";
    }
}
