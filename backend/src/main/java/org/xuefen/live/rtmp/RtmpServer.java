package org.xuefen.live.rtmp;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens for publishers. */
@SuppressWarnings("FutureReturnValueIgnored") // what fails while it is closed is closed
public final class RtmpServer implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 200;
    private static final int SILENCE_SECONDS = 15;

    private final EventLoopGroup group;
    private final Channel channel;

    private RtmpServer(EventLoopGroup group, Channel channel) {
        this.group = group;
        this.channel = channel;
    }

    /** @throws IOException when the port can not be had */
    public static RtmpServer start(String host, int port, Publishers publishers) throws IOException {
        var group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        var open = new AtomicInteger();
        var bound = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel each) {
                        if (open.incrementAndGet() > MOST_CONNECTIONS) {
                            var _ = each.close();
                        }
                        each.closeFuture().addListener(closed -> open.decrementAndGet());
                        each.pipeline().addLast(new ReadTimeoutHandler(SILENCE_SECONDS), new RtmpHandler(publishers));
                    }
                })
                .bind(new InetSocketAddress(host, port))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            var _ = group.shutdownGracefully();
            throw new IOException(host + ":" + port + ": " + bound.cause());
        }
        return new RtmpServer(group, bound.channel());
    }

    /** Where it listens. */
    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
        channel.close().awaitUninterruptibly();
        var _ = group.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS);
    }
}
