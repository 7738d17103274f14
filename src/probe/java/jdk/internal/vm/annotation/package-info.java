/**
 * A stand-in for an annotation of the JDK that the JVM recognizes by its name. It must not know anything; it may import nothing.
 */
package jdk.internal.vm.annotation;
