package it.httpserver;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

public final class Provider implements Runnable {

    public Provider() throws Exception {
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0).start();
    }

    @Override
    public void run() {}
}
