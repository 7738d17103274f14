package io.github.persistenttasks.hostile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A test class whose field of type {@link io.github.persistenttasks.jvm.Jvm} is each JDK to test in turn; see {@link Jdks#toTest}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ParameterizedClass
@MethodSource("io.github.persistenttasks.hostile.Jdks#toTest")
@interface OnEachJdk {}
