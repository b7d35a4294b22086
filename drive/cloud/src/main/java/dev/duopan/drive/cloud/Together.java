package dev.duopan.drive.cloud;

import dev.duopan.api.DuopanException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks a service about several things in one call when several threads ask at the same time: whoever comes while a call is on
 * its way goes into the next one. Nobody waits for company, and nobody suffers for it: what is refused together is asked for
 * alone.
 */
final class Together<K, V> {
    private final int most;
    private final Function<List<K>, Map<K, V>> call;
    private final Queue<Question<K, V>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /**
     * Asks by a call.
     *
     * @param most how many things it takes
     * @param call returns what is known of those that there are
     */
    Together(int most, Function<List<K>, Map<K, V>> call) {
        this.most = most;
        this.call = call;
    }

    /** Returns what the service says about one thing; fails as the call does. */
    Optional<V> ask(K thing) {
        Question<K, V> own = new Question<>(thing);
        waiting.add(own);
        turn.lock();
        try {
            while (!own.answered) {
                askFor(own);
            }
        } finally {
            turn.unlock();
        }
        return Optional.ofNullable(own.answer);
    }

    private void askFor(Question<K, V> own) {
        waiting.remove(own);
        List<Question<K, V>> round = new ArrayList<>(List.of(own));
        while (round.size() < most && !waiting.isEmpty()) {
            round.add(waiting.remove());
        }
        try {
            answer(round, call.apply(things(round)));
        } catch (RuntimeException e) {
            List<Question<K, V>> others = round.subList(1, round.size());
            waiting.addAll(others);
            if (others.isEmpty() || !mayBeOfAnother(e)) {
                throw e;
            }
            answer(List.of(own), call.apply(things(List.of(own))));
        }
    }

    /**
     * Returns whether the things of others may be why all were refused. Calls that weren't answered, and a thread that was
     * interrupted, fail by themselves.
     */
    private static boolean mayBeOfAnother(RuntimeException failure) {
        return failure instanceof DuopanException refusal
                && switch (refusal.kind()) {
                    case NOT_FOUND, EXISTS, DENIED, TOO_LARGE, INVALID, CONFLICT, CORRUPT, UNSUPPORTED -> true;
                    case UNAUTHENTICATED, QUOTA, RATE_LIMITED, BUSY, UNAVAILABLE, RISK_CONTROL -> false;
                };
    }

    private List<K> things(Collection<Question<K, V>> round) {
        return round.stream().map(question -> question.thing).distinct().toList();
    }

    private void answer(Collection<Question<K, V>> round, Map<K, V> answers) {
        for (Question<K, V> question : round) {
            question.answer = answers.get(question.thing);
            question.answered = true;
        }
    }

    /** What one thread wants to know; guarded by the turn. */
    private static final class Question<K, V> {
        private final K thing;
        private @Nullable V answer;
        private boolean answered;

        Question(K thing) {
            this.thing = thing;
        }
    }
}
