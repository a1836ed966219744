package org.xuefen.credit.carry;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefen.credit.award.EntrySource;
import org.xuefen.shared.Text;

/** What carries and expiries are called in the record; their steps tell the rest. */
@Factory
class CarrySources {
    @Singleton
    @Named("carry")
    EntrySource carries() {
        return new Told(Carrying.SOURCE, Text.of("结转", "Carried over"));
    }

    @Singleton
    @Named("expiry")
    EntrySource expiries() {
        return new Told(Expiring.SOURCE, Text.of("到期失效", "Expired"));
    }

    private record Told(String kind, Text title) implements EntrySource {
        @Override
        public Map<Long, Text> titles(Collection<Long> sourceIds) {
            return sourceIds.stream().distinct().collect(Collectors.toMap(Function.identity(), _ -> title));
        }

        @Override
        public Optional<Evidence> evidence(String evidenceKind, long evidenceId) {
            return Optional.empty();
        }
    }
}
