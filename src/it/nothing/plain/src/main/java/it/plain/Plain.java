package it.plain;

/** What is no provider of anything. */
public final class Plain {}
