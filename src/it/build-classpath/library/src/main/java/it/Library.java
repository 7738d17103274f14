package it;

public class Library {}
