"""A small video without any tool: pictures as they are, in the container YUV4MPEG2, which ffmpeg reads."""

import functools

WIDTH, HEIGHT, PICTURES = 640, 480, 10


@functools.cache
def pictures():
    """A few pictures, each another shade of grey: the brightness of all points, then twice their colour at half the size."""
    colour = b"\x80" * (WIDTH * HEIGHT // 2)
    return b"".join(b"FRAME\n" + bytes([20 * number]) * (WIDTH * HEIGHT) + colour for number in range(PICTURES))


def video():
    """Two seconds of 480p at five pictures a second."""
    return f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F5:1 Ip A1:1 C420jpeg\n".encode() + pictures()
