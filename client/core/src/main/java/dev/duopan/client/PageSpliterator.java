package dev.duopan.client;

import dev.duopan.api.DuopanException;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.PagedApi;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;

/** Walks a listing page by page, and refuses to walk in circles. */
final class PageSpliterator<R, T> extends Spliterators.AbstractSpliterator<T> {
    private final Client client;
    private final CallOptions options;
    private final Set<PagedApi<R, T>> asked = new HashSet<>();
    private Optional<? extends PagedApi<R, T>> following;
    private Iterator<T> entries = Collections.emptyIterator();

    PageSpliterator(Client client, PagedApi<R, T> first, CallOptions options) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.client = client;
        this.options = options;
        this.following = Optional.of(first);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        while (!entries.hasNext()) {
            if (following.isEmpty()) {
                return false;
            }
            ask(following.get());
        }
        action.accept(entries.next());
        return true;
    }

    private void ask(PagedApi<R, T> request) {
        if (!asked.add(request)) {
            throw new DuopanException(
                    ErrorKind.UNAVAILABLE,
                    "%s names a page for a second time after %d pages, so the listing can't be completed"
                            .formatted(Endpoint.of(request).name(), asked.size()));
        }
        R page = client.answer(request, options);
        entries = request.entries(page).iterator();
        following = request.following(page);
    }
}
