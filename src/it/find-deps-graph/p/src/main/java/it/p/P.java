package it.p;

/** A class that the plugin does not run. */
public class P {}
