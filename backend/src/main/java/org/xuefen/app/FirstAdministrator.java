package org.xuefen.app;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;

/** Makes the administrator a production start is told to make, once. */
@Singleton
@Requires(property = "xuefen.admin")
class FirstAdministrator implements ApplicationEventListener<StartupEvent> {
    private final Accounts accounts;
    private final String username;
    private final String password;

    FirstAdministrator(
            Accounts accounts,
            @Value("${xuefen.admin}") String username,
            @Value("${xuefen.admin-password}") String password) {
        this.accounts = accounts;
        this.username = username;
        this.password = password;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (accounts.findByUsername(username).isEmpty()) {
            long id = accounts.create(new Accounts.NewAccount(0, username, username, null, password, "zh-CN"));
            accounts.grant(id, Role.ADMINISTRATOR, null, null);
        }
    }
}
