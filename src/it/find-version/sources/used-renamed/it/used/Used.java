package it.used;

/** Has another method. */
public class Used {

    public void employ() {}
}
