package it;

public class AppTest {}
