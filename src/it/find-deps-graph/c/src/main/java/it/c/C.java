package it.c;

/** A class that the plugin does not run. */
public class C {}
