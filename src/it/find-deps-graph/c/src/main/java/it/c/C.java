package it.c;

/** Nothing that anybody runs. */
public class C {}
