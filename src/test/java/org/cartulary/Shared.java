package org.cartulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ModifierSupport;

/**
 * Sets a static field of a test class to what all test classes of this JVM share, such as a site
 * that is served. It is made by its constructor without arguments when a class first asks for one,
 * and closed after the last class; so tests may read it, and not change what it says.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Shared.Keeper.class)
public @interface Shared {

  /** Keeps what is shared, one of each type, as long as the tests of this JVM run. */
  final class Keeper implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) throws IllegalAccessException {
      // Surefire makes a request of its own of each class, so only the session outlives a class.
      Store kept = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Keeper.class));
      for (Field field :
          AnnotationSupport.findAnnotatedFields(
              context.getRequiredTestClass(), Shared.class, ModifierSupport::isStatic)) {
        field.setAccessible(true);
        field.set(null, kept.computeIfAbsent(field.getType()));
      }
    }
  }
}
