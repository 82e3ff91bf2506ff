package org.suividepenses.platform.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, handing the {@link ApplicationStarter} to those that ask for it. */
public final class CommandFactory implements IFactory {

    private final ApplicationStarter starter;
    private final IFactory others = CommandLine.defaultFactory();

    public CommandFactory(ApplicationStarter starter) {
        this.starter = starter;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1
                    && constructor.getParameterTypes()[0] == ApplicationStarter.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(starter));
            }
        }
        return others.create(type);
    }
}
