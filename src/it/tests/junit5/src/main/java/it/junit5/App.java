package it.junit5;

/** The project's own code, which leaves nothing. */
public class App {}
