package it.used;

/** Leaves nothing when it is used. */
public class Used {

    public void use() {}
}
