package it.p;

/** Nothing that anybody runs. */
public class P {}
