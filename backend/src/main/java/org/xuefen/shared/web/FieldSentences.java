package org.xuefen.shared.web;

import io.micronaut.context.MessageSource;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.i18n.ResourceBundleMessageSource;
import jakarta.inject.Singleton;

/** The sentences of bean validation in the reader's language; without them it speaks English to everyone. */
@Factory
class FieldSentences {
    @Singleton
    MessageSource fieldSentences() {
        return new ResourceBundleMessageSource("sentences.fields");
    }
}
