package it;

public class LibraryTest {}
