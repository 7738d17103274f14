package it.plain;

/** A class that is not a provider. */
public final class Plain {}
