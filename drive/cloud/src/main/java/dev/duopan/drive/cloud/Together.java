package dev.duopan.drive.cloud;

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
 * its way goes into the next one. Nobody waits for company.
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

    /** A failure may be that of one thread alone, which was interrupted, so the others ask again. */
    private void askFor(Question<K, V> own) {
        waiting.remove(own);
        List<Question<K, V>> round = new ArrayList<>(List.of(own));
        while (round.size() < most && !waiting.isEmpty()) {
            round.add(waiting.remove());
        }
        try {
            answer(round, call.apply(things(round)));
        } catch (RuntimeException e) {
            waiting.addAll(round.subList(1, round.size()));
            throw e;
        }
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
