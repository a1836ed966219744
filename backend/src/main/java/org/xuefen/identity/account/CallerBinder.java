package org.xuefen.identity.account;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.xuefen.identity.Caller;

/** Hands a controller the {@link Caller} of the request. */
@Singleton
class CallerBinder implements TypedRequestArgumentBinder<Caller> {
    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> source) {
        var caller = source.getUserPrincipal().flatMap(Caller::of);
        return () -> Optional.ofNullable(caller.orElse(null));
    }
}
